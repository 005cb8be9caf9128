package dev.millrace.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What this node does to its store, and where it fails to. */
final class StoreMeters {

  private final MeterRegistry registry;
  private final BoundedLabel reasons = new BoundedLabel(20);
  private final BoundedLabel loops = new BoundedLabel(20);
  private final Counter purged;

  StoreMeters(MeterRegistry registry) {
    this.registry = registry;
    this.purged =
        Counter.builder("millrace.runs.purged")
            .description("Runs that this node deleted because they were older than they are kept")
            .register(registry);
  }

  void runsPurged(long count) {
    purged.increment(count);
  }

  void transactionRetried(String reason) {
    Counter.builder("millrace.transactions.retried")
        .description("Transactions that the database broke off for a passing reason")
        .tag("reason", reasons.of(reason))
        .register(registry)
        .increment();
  }

  void loopFailed(String loop) {
    Counter.builder("millrace.loop.failures")
        .description("Steps of the node's own loops that failed and are tried again")
        .tag("loop", loops.of(loop))
        .register(registry)
        .increment();
  }
}
