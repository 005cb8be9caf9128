package dev.millrace.metrics;

import dev.millrace.application.telemetry.EdgeTelemetry;
import dev.millrace.application.telemetry.EngineTelemetry;
import dev.millrace.application.telemetry.Insights;
import dev.millrace.application.telemetry.LoadSource;
import dev.millrace.application.telemetry.MetricsReport;
import dev.millrace.application.telemetry.MetricsSnapshot;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.application.time.Clock;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.run.Run;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Counts in memory with Micrometer and reports as Prometheus text and as figures; {@code
 * docs/metrics.md} lists them.
 *
 * <p>Every label has few values: what comes beyond a bound is counted as {@code other}.
 */
public final class MicrometerTelemetry
    implements Telemetry, EdgeTelemetry, MetricsReport, AutoCloseable {

  private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Clock clock;
  private final Instant startedAt;
  private final AtomicReference<@Nullable LoadGauges> load = new AtomicReference<>();
  private final JobMeters jobs = new JobMeters(registry);
  private final EngineMeters engine = new EngineMeters(registry);
  private final HttpMeters http = new HttpMeters(registry);
  private final StoreMeters store = new StoreMeters(registry);
  private final Tallies tallies = new Tallies();
  private final Trends trends = new Trends();

  /**
   * @param clock tells the start time, which is now, the age of waiting jobs and the time of trends
   * @param version of this program
   */
  public MicrometerTelemetry(Clock clock, String version) {
    this.clock = clock;
    this.startedAt = clock.now();
    double start = startedAt.toEpochMilli() / 1000.0;
    Gauge.builder("millrace.start.time", () -> start)
        .description("When this process started, in seconds since 1970")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("millrace.build.info", () -> 1)
        .description("Which version this is; always 1")
        .tag("version", version)
        .tag("java", Runtime.version().toString())
        .register(registry);
  }

  /** Counts what the zone test engine does. */
  public EngineTelemetry engine() {
    return engine;
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

  /** Adds what has happened since the last call to the trends; to be called some times a minute. */
  public void sample() {
    LoadGauges gauges = load.get();
    trends.sample(
        clock.now(), jobs.totals(), engine.figures(), gauges == null ? null : gauges.depth());
  }

  @Override
  public void jobsSubmitted(@Nullable BatchId batchId, long count) {
    if (count > 0) {
      jobs.submitted(count);
      tallies.submitted(batchId, count);
    }
  }

  @Override
  public void jobsStarted(int count) {
    jobs.started(Math.max(count, 0));
  }

  @Override
  public void jobFinished(Run run) {
    jobs.finished(run);
    tallies.finished(run);
  }

  @Override
  public void jobRetried(JobKind kind) {
    jobs.retried(kind);
  }

  @Override
  public void leasesLost(int count) {
    jobs.leasesLost(Math.max(count, 0));
  }

  @Override
  public void jobsSettled(Settling settling, int count) {
    jobs.settled(settling, Math.max(count, 0));
  }

  @Override
  public void runsPurged(long count) {
    store.runsPurged(Math.max(count, 0));
  }

  @Override
  public void transactionRetried(String reason) {
    store.transactionRetried(reason);
  }

  @Override
  public void loopFailed(String loop) {
    store.loopFailed(loop);
  }

  @Override
  public void forwardingHeadersIgnored() {
    http.forwardingIgnored();
  }

  @Override
  public void requestLimited(String route) {
    http.limited(route);
  }

  @Override
  public void httpRequest(String method, String route, int status, Duration took) {
    http.request(method, route, status, took);
  }

  @Override
  public void watcherDropped(String reason) {
    http.watcherDropped(reason);
  }

  @Override
  public void httpError(String code) {
    http.error(code);
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
  public MetricsSnapshot snapshot(int maxDomains, int maxBatches) {
    sample();
    LoadGauges gauges = load.get();
    return new MetricsSnapshot(
        startedAt,
        gauges == null ? null : gauges.node(),
        engine.figures(),
        jobs.figures(),
        http.routes(),
        http.errors(),
        new Insights(tallies.domains(maxDomains), tallies.batches(maxBatches)),
        trends.all(clock.now()));
  }

  @Override
  public void close() {
    registry.close();
  }
}
