package dev.millrace.metrics;

import dev.millrace.application.telemetry.MetricsSnapshot.RouteFigures;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Requests to the HTTP surface. */
final class HttpMeters {

  private static final String DURATION = "millrace.http.request.duration";
  private static final String ERRORS = "millrace.http.errors";
  private static final Duration[] BUCKETS =
      Latencies.millis(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000);

  private final MeterRegistry registry;
  private final BoundedLabel methods = new BoundedLabel(9);
  private final BoundedLabel routes = new BoundedLabel(200);
  private final BoundedLabel reasons = new BoundedLabel(10);
  private final BoundedLabel codes = new BoundedLabel(150);

  HttpMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void request(String method, String route, int status, Duration took) {
    Timer.builder(DURATION)
        .description("How long HTTP requests took")
        .serviceLevelObjectives(BUCKETS)
        .tag("method", methods.of(method))
        .tag("route", routes.of(route))
        .tag("status", statusClass(status))
        .register(registry)
        .record(Latencies.notNegative(took));
  }

  void error(String code) {
    Counter.builder(ERRORS)
        .description("HTTP requests answered with an error, by its code")
        .tag("code", codes.of(code))
        .register(registry)
        .increment();
  }

  void forwardingIgnored() {
    Counter.builder("millrace.http.forwarding.ignored")
        .description("Requests with forwarding headers that came from no trusted proxy")
        .register(registry)
        .increment();
  }

  void limited(String route) {
    Counter.builder("millrace.http.requests.limited")
        .description("Requests refused since their client asked too often")
        .tag("route", routes.of(route))
        .register(registry)
        .increment();
  }

  void watcherDropped(String reason) {
    Counter.builder("millrace.watchers.dropped")
        .description("Clients that watched and were let go before the end")
        .tag("reason", reasons.of(reason))
        .register(registry)
        .increment();
  }

  /** Each operation that was called, by route and method. */
  List<RouteFigures> routes() {
    return registry.find(DURATION).timers().stream()
        .collect(Collectors.groupingBy(timer -> tag(timer, "route") + " " + tag(timer, "method")))
        .values()
        .stream()
        .map(HttpMeters::figures)
        .sorted(Comparator.comparing(RouteFigures::route).thenComparing(RouteFigures::method))
        .toList();
  }

  /** Answers by error code. */
  Map<String, Long> errors() {
    return registry.find(ERRORS).counters().stream()
        .collect(Collectors.toMap(counter -> tag(counter, "code"), c -> (long) c.count()));
  }

  private static RouteFigures figures(Collection<Timer> timers) {
    Timer first = timers.iterator().next();
    Map<String, Long> statuses = new TreeMap<>();
    timers.forEach(timer -> statuses.merge(tag(timer, "status"), timer.count(), Long::sum));
    return new RouteFigures(
        tag(first, "route"), tag(first, "method"), statuses, Latencies.of(timers));
  }

  private static String tag(Meter meter, String name) {
    return Objects.requireNonNull(meter.getId().getTag(name));
  }

  private static String statusClass(int status) {
    return status >= 100 && status < 600 ? status / 100 + "xx" : BoundedLabel.OTHER;
  }
}
