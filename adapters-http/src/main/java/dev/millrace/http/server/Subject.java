package dev.millrace.http.server;

import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The job, run or batch that a request is about, for the log.
 *
 * @param field its name there, for example {@code job_id}
 */
record Subject(String field, String id) {
  private static final Map<String, String> FIELDS =
      Map.of("jobs", "job_id", "runs", "run_id", "batches", "batch_id");

  /** What a route with a variable names, or what was made and has a place of its own now. */
  static Optional<Subject> of(Context request, String route) {
    String[] steps = route.split("/");
    for (int i = 1; i < steps.length; i++) {
      String field = FIELDS.get(steps[i - 1]);
      if (field != null && steps[i].equals("{id}")) {
        return Optional.of(new Subject(field, request.pathParam("id")));
      }
    }
    return made(request.res().getHeader("Location"));
  }

  private static Optional<Subject> made(@Nullable String location) {
    if (location == null || !location.startsWith(Route.API)) {
      return Optional.empty();
    }
    String[] steps = location.split("/");
    String field = FIELDS.get(steps[steps.length - 2]);
    return Optional.ofNullable(field).map(name -> new Subject(name, steps[steps.length - 1]));
  }
}
