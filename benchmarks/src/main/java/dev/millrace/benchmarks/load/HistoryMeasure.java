package dev.millrace.benchmarks.load;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.benchmarks.load.Report.Aim;
import dev.millrace.persistence.OpenStore;
import dev.millrace.persistence.StorePorts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A store with a long history in which many jobs wait, in turn with an empty one beside it. */
final class HistoryMeasure implements Measure {

  private static final int LEASES = 200;
  private static final double SHARE = 0.8;

  /** What a file is filled with at the most: that takes a store of its own some ten seconds. */
  private static final long MOST_IN_FILE = 100_000;

  @Override
  public void run(Bed bed, LoadOptions given, Report report) throws Exception {
    LoadOptions options = bed.isServer() ? given : given.withAtMost(MOST_IN_FILE);
    Database small = bed.database();
    Database big = bed.database();
    FullDatabase full = FullDatabase.of(bed, big);
    long start = System.nanoTime();
    full.fill(options);
    System.err.printf(
        Locale.ROOT,
        "Stored %,d runs in %d s.%n",
        options.runs(),
        Duration.ofNanos(System.nanoTime() - start).toSeconds());
    if (options.wants(LoadOptions.Topic.HISTORY)) {
      turns(bed, small, big, full, options, report);
    } else {
      full.waiting(options.waiting(), false);
    }
    if (options.wants(LoadOptions.Topic.PURGE)) {
      try (OpenStore filled = big.open(Telemetry.NONE)) {
        PurgeMeasure.run(bed, filled.ports(), options, report);
      }
    }
    small.drop();
    big.drop();
  }

  private static void turns(
      Bed bed, Database small, Database big, FullDatabase full, LoadOptions options, Report report)
      throws Exception {
    for (boolean scheduled : new boolean[] {false, true}) {
      full.waiting(options.waiting(), scheduled);
      String others =
          String.format(
              Locale.ROOT,
              "%,d runs stored, %,d jobs %s",
              options.runs(),
              options.waiting(),
              scheduled ? "scheduled" : "waiting");
      try (OpenStore empty = small.open(Telemetry.NONE);
          OpenStore filled = big.open(Telemetry.NONE)) {
        new Turns(bed, options, report, others).run(empty.ports(), filled.ports());
      }
    }
  }

  private static final class Turns {
    private final Bed bed;
    private final LoadOptions options;
    private final Report report;
    private final String others;

    Turns(Bed bed, LoadOptions options, Report report, String others) {
      this.bed = bed;
      this.options = options;
      this.report = report;
      this.others = others;
    }

    void run(StorePorts empty, StorePorts filled) throws InterruptedException {
      Side small = new Side(options.rounds());
      Side big = new Side(options.rounds());
      for (int round = -1; round < options.rounds(); round++) {
        small.drain(round, bed, empty, options);
        big.drain(round, bed, filled, options);
        Work.push(empty, LEASES * Leases.TOGETHER);
        Work.push(filled, LEASES * Leases.TOGETHER);
        List<double[]> leases = Leases.inTurn(List.of(empty, filled), LEASES);
        small.leased(round, leases.get(0));
        big.leased(round, leases.get(1));
      }
      String engine = bed.title();
      report.add(engine, "drain, empty store", "jobs/s", small.drained);
      report.add(engine, "drain, " + others, "jobs/s", big.drained);
      report.add(
          engine,
          "drain, share of the empty store's",
          "",
          Report.ratios(big.drained, small.drained),
          Aim.atLeast(SHARE));
      report.add(engine, "allocated by the node for a job", "kB", small.allocated);
      report.add(engine, "processor time of the node for 1,000 jobs", "ms", small.ours);
      if (bed.isServer()) {
        report.add(engine, "processor time of the database for 1,000 jobs", "ms", small.theirs);
      }
      report.add(engine, "lease of 10, median, empty store", "ms", small.medians);
      report.add(engine, "lease of 10, p95, empty store", "ms", small.late);
      report.add(engine, "lease of 10, median, " + others, "ms", big.medians);
      report.add(engine, "lease of 10, p95, " + others, "ms", big.late);
      report.add(
          engine,
          "lease of 10, median, times the empty store's",
          "",
          Report.ratios(big.medians, small.medians));
    }
  }

  private static final class Side {
    final double[] drained;
    final double[] allocated;
    final double[] ours;
    final double[] theirs;
    final double[] medians;
    final double[] late;

    Side(int rounds) {
      drained = new double[rounds];
      allocated = new double[rounds];
      ours = new double[rounds];
      theirs = new double[rounds];
      medians = new double[rounds];
      late = new double[rounds];
    }

    void drain(int round, Bed bed, StorePorts store, LoadOptions options)
        throws InterruptedException {
      Drain.Figures drain = Drain.of(bed, store, options);
      if (round < 0) {
        return;
      }
      double thousands = options.jobs() / 1_000.0;
      drained[round] = drain.jobsPerSecond();
      allocated[round] = drain.allocated() / 1_000;
      ours[round] = drain.ours().toNanos() / 1e6 / thousands;
      theirs[round] = drain.theirs().toNanos() / 1e6 / thousands;
    }

    void leased(int round, double[] times) {
      if (round >= 0) {
        medians[round] = Times.at(times, 0.5);
        late[round] = Times.at(times, 0.95);
      }
    }
  }
}
