package dev.millrace.metrics;

import dev.millrace.application.queue.QueueDepth;
import dev.millrace.application.telemetry.LoadSource;
import dev.millrace.application.telemetry.LoadSource.NodeLoad;
import dev.millrace.application.telemetry.LoadSource.StoreLoad;
import dev.millrace.application.time.Clock;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much waits and runs. All gauges of one report show the same look at the store, and a store
 * that doesn't answer is asked once and not once for each gauge.
 */
final class LoadGauges {

  private static final Logger LOG = LoggerFactory.getLogger(LoadGauges.class);

  /** A look that is younger is good enough for the trends. */
  private static final Duration FRESH = Duration.ofSeconds(25);

  private final LoadSource source;
  private final Clock clock;
  private final PoolGauges pools;
  private volatile @Nullable StoreLoad store;
  private volatile @Nullable Instant lookedAt;

  LoadGauges(LoadSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
    this.pools = new PoolGauges(source::pools);
  }

  void register(MeterRegistry registry) {
    registerQueue(registry);
    registerNodes(registry);
    registerNode(registry);
    pools.register(registry);
  }

  /** Takes the look at the store that the gauges show until the next one. */
  void refresh() {
    try {
      store = source.store();
    } catch (RuntimeException e) {
      store = null;
      LOG.warn("The load of the queue is not known for this metrics report: {}", e.toString());
    }
    lookedAt = clock.now();
    pools.refresh();
  }

  /** Queued jobs, some seconds ago; null if the store did not answer. */
  @Nullable Long depth() {
    Instant last = lookedAt;
    if (last == null || !clock.now().isBefore(last.plus(FRESH))) {
      refresh();
    }
    StoreLoad seen = store;
    return seen == null ? null : seen.depth().count(JobStatus.QUEUED);
  }

  NodeLoad node() {
    return source.node();
  }

  private void registerQueue(MeterRegistry registry) {
    gauge("millrace.store.up", () -> store == null ? 0 : 1)
        .description("Whether the store answered when this report was made")
        .register(registry);
    gauge("millrace.queue.paused", seen(load -> load.paused() ? 1 : 0))
        .description("Whether an operator has stopped leasing")
        .register(registry);
    for (PriorityTier tier : PriorityTier.values()) {
      for (JobStatus status : JobStatus.PENDING) {
        gauge("millrace.queue.jobs", seen(load -> load.depth().count(tier, status)))
            .description("Jobs in the whole queue")
            .tag("tier", tier.name().toLowerCase(Locale.ROOT))
            .tag("status", status.label())
            .register(registry);
      }
    }
    gauge("millrace.queue.oldest.age", seen(load -> oldestAge(load.depth())))
        .description("How long the oldest queued job has waited; 0 if none is queued")
        .baseUnit("seconds")
        .register(registry);
  }

  private void registerNodes(MeterRegistry registry) {
    nodes(registry, "online", load -> load.nodes().online());
    nodes(registry, "silent", load -> load.nodes().silent());
    nodes(registry, "stopped", load -> load.nodes().stopped());
  }

  private void nodes(MeterRegistry registry, String state, ToDoubleFunction<StoreLoad> count) {
    gauge("millrace.nodes", seen(count))
        .description("Nodes of the database that were heard of lately")
        .tag("state", state)
        .register(registry);
  }

  private void registerNode(MeterRegistry registry) {
    gauge("millrace.workers", () -> node().workers())
        .description("Jobs that this node runs at once at the most")
        .register(registry);
    gauge("millrace.workers.busy", () -> node().busy())
        .description("Jobs that this node executes now")
        .register(registry);
    gauge("millrace.jobs.in.flight", () -> node().inFlight())
        .description("Jobs on this node: executed, or with a result that waits to be stored")
        .register(registry);
    gauge("millrace.leasing", () -> node().leasing() ? 1 : 0)
        .description("Whether this node's worker loops get through to the store")
        .register(registry);
  }

  private static Gauge.Builder<Supplier<Number>> gauge(String name, Supplier<Number> value) {
    return Gauge.builder(name, value);
  }

  private Supplier<Number> seen(ToDoubleFunction<StoreLoad> value) {
    return () -> {
      StoreLoad load = store;
      return load == null ? Double.NaN : value.applyAsDouble(load);
    };
  }

  private double oldestAge(QueueDepth depth) {
    Instant oldest = depth.oldestQueuedAt();
    return oldest == null
        ? 0
        : Math.max(0, Duration.between(oldest, clock.now()).toMillis() / 1000.0);
  }
}
