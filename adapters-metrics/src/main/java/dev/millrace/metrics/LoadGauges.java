package dev.millrace.metrics;

import dev.millrace.application.queue.QueueDepth;
import dev.millrace.application.telemetry.LoadSource;
import dev.millrace.application.time.Clock;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much waits and runs. All gauges of one report show the same look at the queue, and a store
 * that doesn't answer is asked once and not once for each gauge.
 */
final class LoadGauges {

  private static final Logger LOG = LoggerFactory.getLogger(LoadGauges.class);

  private final LoadSource source;
  private final Clock clock;
  private volatile @Nullable QueueDepth depth;

  LoadGauges(LoadSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  void register(MeterRegistry registry) {
    for (PriorityTier tier : PriorityTier.values()) {
      for (JobStatus status : JobStatus.PENDING) {
        Gauge.builder("millrace.queue.jobs", () -> read(seen -> seen.count(tier, status)))
            .description("Jobs in the whole queue")
            .tag("tier", tier.name().toLowerCase(Locale.ROOT))
            .tag("status", status.label())
            .register(registry);
      }
    }
    Gauge.builder("millrace.queue.oldest.age", () -> read(this::oldestAge))
        .description("How long the oldest queued job has waited; 0 if none is queued")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("millrace.jobs.in.flight", source::inFlight)
        .description("Jobs that this node runs now")
        .register(registry);
    Gauge.builder("millrace.workers", source::workers)
        .description("Jobs that this node runs at once at the most")
        .register(registry);
  }

  /** Takes the look at the queue that the gauges show until the next one. */
  void refresh() {
    try {
      depth = source.queueDepth();
    } catch (RuntimeException e) {
      depth = null;
      LOG.warn("The depth of the queue is not known for this metrics report: {}", e.toString());
    }
  }

  private double read(ToDoubleFunction<QueueDepth> value) {
    QueueDepth seen = depth;
    return seen == null ? Double.NaN : value.applyAsDouble(seen);
  }

  private double oldestAge(QueueDepth seen) {
    return seen.oldestQueuedAt() == null
        ? 0
        : Math.max(0, Duration.between(seen.oldestQueuedAt(), clock.now()).toMillis() / 1000.0);
  }
}
