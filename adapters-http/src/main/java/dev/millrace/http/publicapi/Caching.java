package dev.millrace.http.publicapi;

import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Kept;
import io.javalin.http.Context;
import java.time.Duration;

/** Answers that browsers and proxies may keep for a while and ask about again by their ETag. */
final class Caching {
  private final Answers answers;

  Caching(Answers answers) {
    this.answers = answers;
  }

  void send(Context request, Duration keep, Object model) {
    Kept.send(
        request, "public, max-age=" + keep.toSeconds(), "application/json", answers.line(model));
  }
}
