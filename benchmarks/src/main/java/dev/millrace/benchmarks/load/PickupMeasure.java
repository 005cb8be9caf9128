package dev.millrace.benchmarks.load;

import dev.millrace.application.signal.Signals;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.application.worker.WorkerRuntime;
import dev.millrace.benchmarks.load.Report.Aim;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.OpenStore;
import dev.millrace.persistence.signal.LocalSignals;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** From the call that submits a job until an idle worker has started it. */
final class PickupMeasure implements Measure {

  private static final int CALLS = 100;

  /** In which the worker has finished the last job and waits again, in milliseconds. */
  private static final int REST = 30;

  @Override
  public void run(Bed bed, LoadOptions options, Report report) throws InterruptedException {
    Database database = bed.database();
    boolean otherNodes = bed.isPostgres();
    try (OpenStore here = database.open(Telemetry.NONE)) {
      Signals signals = signals(here);
      Rounds same = rounds(here, signals, here, signals, options.rounds());
      report(bed, report, "same node", same, Aim.NONE, Aim.atMost(20));
      if (otherNodes) {
        try (OpenStore there = database.open(Telemetry.NONE)) {
          Rounds other = rounds(here, signals, there, signals(there), options.rounds());
          report(bed, report, "other node", other, Aim.atMost(15), Aim.NONE);
        }
      }
    }
    database.drop();
  }

  private static Signals signals(OpenStore store) {
    return store.signals().orElseGet(LocalSignals::new);
  }

  private static Rounds rounds(
      OpenStore submitter, Signals announced, OpenStore worker, Signals heard, int rounds)
      throws InterruptedException {
    SynchronousQueue<Long> started = new SynchronousQueue<>();
    WorkerRuntime runtime =
        Drain.runtime(
            worker.ports(),
            heard,
            new NodeId("worker"),
            10,
            _ -> {
              if (!started.offer(System.nanoTime())) {
                throw new IllegalStateException("Nobody waits for this job.");
              }
            },
            _ -> {});
    runtime.start();
    Rounds times = new Rounds(rounds);
    for (int round = -1; round < rounds; round++) {
      Times calls = new Times();
      for (int i = 0; i < CALLS; i++) {
        Thread.sleep(REST + ThreadLocalRandom.current().nextInt(REST));
        calls.add(once(submitter, announced, started, i));
      }
      times.put(round, calls.sorted());
    }
    runtime.stop();
    return times;
  }

  /** A second thread submits, so that this one waits before the job can be there. */
  private static long once(
      OpenStore store, Signals signals, SynchronousQueue<Long> started, int number)
      throws InterruptedException {
    long[] start = new long[1];
    Thread submitting =
        Thread.ofVirtual()
            .start(
                () -> {
                  start[0] = System.nanoTime();
                  store.ports().queue().push(List.of(Work.job(number)));
                  signals.announceWork();
                });
    Long at = started.poll(1, TimeUnit.MINUTES);
    submitting.join();
    if (at == null) {
      throw new IllegalStateException("A job was not picked up within a minute.");
    }
    return at - start[0];
  }

  private static void report(
      Bed bed, Report report, String who, Rounds times, Aim median, Aim latest) {
    String engine = bed.title();
    String what = "submitted until started, " + who + ", ";
    report.add(engine, what + "median", "ms", times.medians, median);
    report.add(engine, what + "p95", "ms", times.late);
    report.add(engine, what + "p99", "ms", times.latest, latest);
  }

  private static final class Rounds {
    final double[] medians;
    final double[] late;
    final double[] latest;

    Rounds(int rounds) {
      medians = new double[rounds];
      late = new double[rounds];
      latest = new double[rounds];
    }

    void put(int round, double[] sorted) {
      if (round >= 0) {
        medians[round] = Times.at(sorted, 0.5);
        late[round] = Times.at(sorted, 0.95);
        latest[round] = Times.at(sorted, 0.99);
      }
    }
  }
}
