package dev.millrace.http.operation;

import dev.millrace.http.publicapi.PublicSettings;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The call that tells clients what this server offers. */
public final class FeatureRoutes {
  private final BooleanSupplier open;
  private final Supplier<PublicSettings> publicApi;
  private final boolean tls;
  private final Answers answers;

  /**
   * @param open whether nobody has to log in
   * @param publicApi asked at each request
   */
  public FeatureRoutes(
      BooleanSupplier open, Supplier<PublicSettings> publicApi, boolean tls, Answers answers) {
    this.open = open;
    this.publicApi = publicApi;
    this.tls = tls;
    this.answers = answers;
  }

  public List<Route> routes() {
    return List.of(Route.get("/features", this::features));
  }

  private void features(Context request) {
    answers.ok(request, new FeaturesModel(!open.getAsBoolean(), publicApi.get().enabled(), tls));
  }
}
