package dev.millrace.http.setting;

import dev.millrace.application.access.Scope;
import dev.millrace.http.json.JsonFields;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Callers;
import dev.millrace.http.request.RequestBody;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calls that show and change settings. */
public final class SettingsRoutes {
  private final SettingsUseCases settings;
  private final RequestBody bodies;
  private final Answers answers;

  public SettingsRoutes(SettingsUseCases settings, RequestBody bodies, Answers answers) {
    this.settings = settings;
    this.bodies = bodies;
    this.answers = answers;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/settings", this::read),
        Route.put("/settings", this::change).needs(Scope.ADMIN));
  }

  private void read(Context request) {
    answers.ok(request, SettingModel.byKey(settings.read().read()));
  }

  private void change(Context request) {
    Map<String, @Nullable String> wanted = new TreeMap<>(JsonFields.values(bodies.json(request)));
    Callers.noteTarget(request, String.join(" ", wanted.keySet()));
    var now = settings.change().change(wanted);
    Callers.noteTarget(request, told(wanted));
    answers.ok(request, SettingModel.byKey(now));
  }

  /** Settings that can be changed while nodes run hold no secrets. */
  private static String told(Map<String, @Nullable String> wanted) {
    return wanted.entrySet().stream()
        .map(one -> one.getKey() + "=" + (one.getValue() == null ? "" : one.getValue()))
        .collect(Collectors.joining(" "));
  }
}
