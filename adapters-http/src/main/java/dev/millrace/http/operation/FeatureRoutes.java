package dev.millrace.http.operation;

import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The call that tells clients what this server offers. */
public final class FeatureRoutes {
  private final BooleanSupplier open;
  private final BooleanSupplier publicApi;
  private final boolean tls;
  private final Answers answers;

  /**
   * @param open whether nobody has to log in
   * @param publicApi whether there is a public API now
   */
  public FeatureRoutes(
      BooleanSupplier open, BooleanSupplier publicApi, boolean tls, Answers answers) {
    this.open = open;
    this.publicApi = publicApi;
    this.tls = tls;
    this.answers = answers;
  }

  public List<Route> routes() {
    return List.of(Route.get("/features", this::features));
  }

  private void features(Context request) {
    answers.ok(request, new FeaturesModel(!open.getAsBoolean(), publicApi.getAsBoolean(), tls));
  }
}
