package dev.millrace.http.publicapi;

import dev.millrace.application.telemetry.EdgeTelemetry;
import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.request.ClientAddresses;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Map;

/** An operation that a client may ask for only so often; what is refused is not even read. */
final class Limited implements Handler {
  private final String route;
  private final RateLimit limit;
  private final EdgeTelemetry telemetry;
  private final Handler handler;

  Limited(String route, RateLimit limit, EdgeTelemetry telemetry, Handler handler) {
    this.route = route;
    this.limit = limit;
    this.telemetry = telemetry;
    this.handler = handler;
  }

  @Override
  public void handle(Context request) throws Exception {
    Duration wait = limit.admit(ClientAddresses.of(request));
    if (wait.isPositive()) {
      telemetry.requestLimited(route);
      long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
      request.header("Retry-After", Long.toString(seconds));
      throw new RequestRefused(
          "rate_limited",
          "Too many requests from this address; try again in " + seconds + " s.",
          Map.of("retry_after", seconds));
    }
    handler.handle(request);
  }
}
