package dev.millrace.http.server;

import dev.millrace.application.access.Caller;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.http.request.Callers;
import dev.millrace.http.request.ClientAddresses;
import io.javalin.http.Context;
import io.javalin.http.RequestLogger;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Counts every answer and writes a line for it: changes and faults at INFO, the rest at DEBUG. The
 * query is never in it, nor a token that somebody put into the path.
 */
final class AccessLog implements RequestLogger {
  private static final Logger LOG = LoggerFactory.getLogger("dev.millrace.http.access");
  private static final String ATTRIBUTE = "millrace.route";
  private static final String NO_ROUTE = "none";
  private static final Pattern TOKEN = Pattern.compile("mr_[A-Za-z0-9_-]{20,}");
  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;
  private static final int NANOS_PER_MILLI = 1_000_000;
  private static final Set<String> QUIET = Set.of("GET", "HEAD");
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final Telemetry telemetry;

  AccessLog(Telemetry telemetry) {
    this.telemetry = telemetry;
  }

  static void route(Context request, String pattern) {
    request.attribute(ATTRIBUTE, pattern);
  }

  @Override
  public void handle(Context request, Float millis) {
    @Nullable String known = request.attribute(ATTRIBUTE);
    String route = known == null ? NO_ROUTE : known;
    String method = request.method().name();
    int status = request.statusCode();
    Duration took = Duration.ofNanos((long) (millis * NANOS_PER_MILLI));
    // Clients make up methods; a metric must not grow with them.
    telemetry.httpRequest(METHODS.contains(method) ? method : "other", route, status, took);
    boolean quiet = QUIET.contains(method) && status < SERVER_ERROR;
    String path = TOKEN.matcher(request.path()).replaceAll("mr_***");
    LoggingEventBuilder line =
        LOG.atLevel(quiet ? Level.DEBUG : Level.INFO)
            .addKeyValue("method", method)
            .addKeyValue("route", route)
            .addKeyValue("path", path)
            .addKeyValue("who", Callers.find(request).map(Caller::name).orElse("-"))
            .addKeyValue("from", ClientAddresses.text(request))
            .addKeyValue("status", status)
            .addKeyValue("ms", took.toMillis());
    about(request, route)
        .map(subject -> line.addKeyValue(subject.field(), subject.id()))
        .orElse(line)
        .log("{} {} {}", method, path, status);
    RequestIds.forget();
  }

  private static Optional<Subject> about(Context request, String route) {
    return request.statusCode() < CLIENT_ERROR ? Subject.of(request, route) : Optional.empty();
  }
}
