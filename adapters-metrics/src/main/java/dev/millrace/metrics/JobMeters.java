package dev.millrace.metrics;

import dev.millrace.application.telemetry.JobTelemetry.Settling;
import dev.millrace.application.telemetry.MetricsSnapshot.Jobs;
import dev.millrace.application.telemetry.MetricsSnapshot.Severities;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.entry.SeverityTotals;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.run.Run;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What became of jobs. What an alert looks at is there with 0 before it happens first. */
final class JobMeters {

  private static final String FINISHED = "millrace.jobs.finished";
  private static final String DURATION = "millrace.job.duration";
  private static final Duration[] BUCKETS = Latencies.seconds(1, 5, 15, 30, 60, 120, 300, 900);

  private final MeterRegistry registry;
  private final BoundedLabel kinds = new BoundedLabel(30);
  private final Counter submitted;
  private final Counter started;
  private final Counter leasesLost;
  private final Map<Level, Counter> findings = new EnumMap<>(Level.class);

  JobMeters(MeterRegistry registry) {
    this.registry = registry;
    this.submitted = counter("millrace.jobs.submitted", "Jobs that this node accepted");
    this.started = counter("millrace.jobs.started", "Jobs that this node leased");
    this.leasesLost =
        counter(
            "millrace.leases.lost",
            "Leases that ran out or were taken while this node worked under them");
    for (Level level : List.of(Level.NOTICE, Level.WARNING, Level.ERROR, Level.CRITICAL)) {
      findings.put(
          level,
          Counter.builder("millrace.findings")
              .description("Entries that zone tests found, by level")
              .tag("level", level.name())
              .register(registry));
    }
    JobStatus.TERMINAL.forEach(status -> finished(JobKind.ZONE_TEST, status));
    duration(JobKind.ZONE_TEST);
    for (Settling settling : Settling.values()) {
      settled(settling, 0);
    }
  }

  void submitted(long count) {
    submitted.increment(count);
  }

  void started(int count) {
    started.increment(count);
  }

  void finished(Run run) {
    finished(run.kind(), run.status()).increment();
    run.duration().ifPresent(took -> duration(run.kind()).record(Latencies.notNegative(took)));
    SeverityTotals totals = run.totals();
    found(Level.NOTICE).increment(totals.notice());
    found(Level.WARNING).increment(totals.warning());
    found(Level.ERROR).increment(totals.error());
    found(Level.CRITICAL).increment(totals.critical());
  }

  void retried(JobKind kind) {
    Counter.builder("millrace.jobs.retried")
        .description("Attempts that failed and were followed by another one")
        .tag("kind", kinds.of(kind.name()))
        .register(registry)
        .increment();
  }

  void leasesLost(int count) {
    leasesLost.increment(count);
  }

  void settled(Settling settling, int count) {
    Counter.builder("millrace.jobs.settled")
        .description("Jobs that nobody ran any more and that this node settled")
        .tag("outcome", settling.name().toLowerCase(Locale.ROOT))
        .register(registry)
        .increment(count);
  }

  /** What has been counted so far. */
  Jobs figures() {
    return new Jobs(
        (long) submitted.count(),
        (long) started.count(),
        outcomes(),
        severities(),
        Latencies.of(registry.find(DURATION).timers()));
  }

  /** What trends are made of. */
  Totals totals() {
    Map<JobStatus, Long> outcomes = outcomes();
    return new Totals(
        outcomes.values().stream().mapToLong(Long::longValue).sum(),
        outcomes.getOrDefault(JobStatus.FAILED, 0L),
        severities());
  }

  /**
   * @param finished jobs that became runs
   * @param failed those that failed
   */
  record Totals(long finished, long failed, Severities severities) {}

  private Map<JobStatus, Long> outcomes() {
    Map<JobStatus, Long> outcomes = new EnumMap<>(JobStatus.class);
    for (JobStatus status : JobStatus.TERMINAL) {
      double count =
          registry.find(FINISHED).tag("status", status.label()).counters().stream()
              .mapToDouble(Counter::count)
              .sum();
      outcomes.put(status, (long) count);
    }
    return outcomes;
  }

  private Severities severities() {
    return new Severities(
        (long) found(Level.NOTICE).count(),
        (long) found(Level.WARNING).count(),
        (long) found(Level.ERROR).count(),
        (long) found(Level.CRITICAL).count());
  }

  private Counter found(Level level) {
    Counter counter = findings.get(level);
    if (counter == null) {
      throw new IllegalArgumentException("This level does not count: " + level);
    }
    return counter;
  }

  private Counter finished(JobKind kind, JobStatus status) {
    return Counter.builder(FINISHED)
        .description("Jobs that became runs on this node")
        .tag("kind", kinds.of(kind.name()))
        .tag("status", status.label())
        .register(registry);
  }

  private Timer duration(JobKind kind) {
    return Timer.builder(DURATION)
        .description("How long the settling attempts took")
        .serviceLevelObjectives(BUCKETS)
        .tag("kind", kinds.of(kind.name()))
        .register(registry);
  }

  private Counter counter(String name, String description) {
    return Counter.builder(name).description(description).register(registry);
  }
}
