package dev.millrace.benchmarks.load;

import dev.millrace.application.retention.PurgeExpiredRuns;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.benchmarks.load.Report.Aim;
import dev.millrace.domain.retention.RetentionPolicy;
import dev.millrace.persistence.StorePorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Leasing while old runs are purged, in turn with leasing in peace, in one store. */
final class PurgeMeasure {

  private static final int CALLS = 200;
  private static final double MOST = 1.5;

  private PurgeMeasure() {}

  /** Purges half of the history. */
  static void run(Bed bed, StorePorts store, LoadOptions options, Report report)
      throws InterruptedException {
    int rounds = options.rounds();
    double[] inPeace = new double[rounds];
    double[] during = new double[rounds];
    double[] purged = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      Work.push(store, 2 * CALLS * Leases.TOGETHER);
      inPeace[round] = Times.at(Leases.of(store, CALLS), 0.95);
      Instant cutoff = FullDatabase.endOf(options.runs() * (round + 1) / (2L * rounds));
      Purging purging = new Purging(store, cutoff);
      during[round] = whilePurging(store, purging);
      purged[round] = purging.perSecond();
    }
    String engine = bed.title();
    report.add(engine, "runs purged while jobs are leased", "runs/s", purged);
    report.add(engine, "lease of 10, p95, nothing purged", "ms", inPeace);
    report.add(engine, "lease of 10, p95, while runs are purged", "ms", during);
    report.add(
        engine,
        "lease of 10, p95, times that in peace",
        "",
        Report.ratios(during, inPeace),
        Aim.atMost(MOST));
  }

  /** Leases until the purge has ended or the jobs have. */
  private static double whilePurging(StorePorts store, Purging purging)
      throws InterruptedException {
    Thread thread = Thread.ofPlatform().name("purge").start(purging);
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < CALLS && !purging.ended.get(); i++) {
      all.add(Leases.of(store, 1)[0]);
    }
    thread.join();
    if (all.isEmpty()) {
      throw new IllegalStateException("The purge ended before a job was leased.");
    }
    double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return Times.at(sorted, 0.95);
  }

  private static final class Purging implements Runnable {
    final AtomicBoolean ended = new AtomicBoolean();
    private final StorePorts store;
    private final Instant cutoff;
    private final AtomicLong runs = new AtomicLong();
    private volatile long nanos;

    Purging(StorePorts store, Instant cutoff) {
      this.store = store;
      this.cutoff = cutoff;
    }

    @Override
    public void run() {
      long start = System.nanoTime();
      try {
        runs.set(
            new PurgeExpiredRuns(
                    store.cleaner(), () -> cutoff.plus(Duration.ofDays(1)), Telemetry.NONE)
                .purge(new RetentionPolicy(1)));
      } finally {
        nanos = System.nanoTime() - start;
        ended.set(true);
      }
    }

    double perSecond() {
      return runs.get() * 1e9 / nanos;
    }
  }
}
