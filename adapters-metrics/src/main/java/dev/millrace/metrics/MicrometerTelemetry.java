package dev.millrace.metrics;

import dev.millrace.application.telemetry.LoadSource;
import dev.millrace.application.telemetry.MetricsReport;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.application.time.Clock;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Counts in memory with Micrometer and reports as Prometheus text; {@code docs/metrics.md} lists
 * the metrics.
 *
 * <p>Every label has few values: what comes beyond a bound is counted as {@code other}.
 */
public final class MicrometerTelemetry implements Telemetry, MetricsReport, AutoCloseable {

  private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private static final Duration[] JOB_BUCKETS = seconds(1, 5, 15, 30, 60, 120, 300, 900);
  private static final Duration[] HTTP_BUCKETS = millis(5, 25, 100, 250, 1000, 5000);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Clock clock;
  private final AtomicReference<@Nullable LoadGauges> load = new AtomicReference<>();

  private final BoundedLabel kinds = new BoundedLabel(30);
  private final BoundedLabel reasons = new BoundedLabel(20);
  private final BoundedLabel families = new BoundedLabel(2);
  private final BoundedLabel outcomes = new BoundedLabel(20);
  private final BoundedLabel methods = new BoundedLabel(9);
  private final BoundedLabel routes = new BoundedLabel(200);

  /**
   * @param clock tells the start time, which is now, and the age of waiting jobs
   * @param version of this program
   */
  public MicrometerTelemetry(Clock clock, String version) {
    this.clock = clock;
    double start = clock.now().toEpochMilli() / 1000.0;
    Gauge.builder("millrace.start.time", () -> start)
        .description("When this process started, in seconds since 1970")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("millrace.build.info", () -> 1)
        .description("Which version this is; always 1")
        .tag("version", version)
        .tag("java", Runtime.version().toString())
        .register(registry);
    lostLeases();
  }

  /**
   * Shows the load of the queue and of this node from now on. Only the first source counts.
   *
   * @param source asked once for each report; may fail
   */
  public void observe(LoadSource source) {
    LoadGauges gauges = new LoadGauges(source, clock);
    if (load.compareAndSet(null, gauges)) {
      gauges.register(registry);
    }
  }

  @Override
  public void jobFinished(JobKind kind, JobStatus status, Duration took) {
    String name = kinds.of(kind.name());
    Counter.builder("millrace.jobs.finished")
        .description("Jobs that became runs on this node")
        .tag("kind", name)
        .tag("status", status.label())
        .register(registry)
        .increment();
    Timer.builder("millrace.job.duration")
        .description("How long the settling attempts took")
        .serviceLevelObjectives(JOB_BUCKETS)
        .tag("kind", name)
        .register(registry)
        .record(notNegative(took));
  }

  @Override
  public void jobRetried(JobKind kind) {
    Counter.builder("millrace.jobs.retried")
        .description("Attempts that failed and were followed by another one")
        .tag("kind", kinds.of(kind.name()))
        .register(registry)
        .increment();
  }

  @Override
  public void leasesLost(int count) {
    lostLeases().increment(Math.max(count, 0));
  }

  private Counter lostLeases() {
    return Counter.builder("millrace.leases.lost")
        .description("Leases that ran out or were taken while this node worked under them")
        .register(registry);
  }

  @Override
  public void transactionRetried(String reason) {
    Counter.builder("millrace.transactions.retried")
        .description("Transactions that the database broke off for a passing reason")
        .tag("reason", reasons.of(reason))
        .register(registry)
        .increment();
  }

  @Override
  public void watcherDropped(String reason) {
    Counter.builder("millrace.watchers.dropped")
        .description("Clients that watched and were let go before the end")
        .tag("reason", outcomes.of(reason))
        .register(registry)
        .increment();
  }

  @Override
  public void dnsQuery(String family, String outcome) {
    Counter.builder("millrace.dns.queries")
        .description("DNS queries sent and settled")
        .tag("family", families.of(family))
        .tag("outcome", outcomes.of(outcome))
        .register(registry)
        .increment();
  }

  @Override
  public void httpRequest(String method, String route, int status, Duration took) {
    Timer.builder("millrace.http.request.duration")
        .description("How long HTTP requests took")
        .serviceLevelObjectives(HTTP_BUCKETS)
        .tag("method", methods.of(method))
        .tag("route", routes.of(route))
        .tag("status", statusClass(status))
        .register(registry)
        .record(notNegative(took));
  }

  @Override
  public String prometheus() {
    LoadGauges gauges = load.get();
    if (gauges != null) {
      gauges.refresh();
    }
    return registry.scrape(TEXT_FORMAT);
  }

  @Override
  public void close() {
    registry.close();
  }

  private static String statusClass(int status) {
    return status >= 100 && status < 600 ? status / 100 + "xx" : BoundedLabel.OTHER;
  }

  private static Duration notNegative(Duration took) {
    return took.isNegative() ? Duration.ZERO : took;
  }

  private static Duration[] seconds(int... bounds) {
    return Arrays.stream(bounds).mapToObj(Duration::ofSeconds).toArray(Duration[]::new);
  }

  private static Duration[] millis(int... bounds) {
    return Arrays.stream(bounds).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
  }
}
