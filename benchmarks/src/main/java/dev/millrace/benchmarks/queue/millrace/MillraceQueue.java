package dev.millrace.benchmarks.queue.millrace;

import dev.millrace.application.event.JobFeed;
import dev.millrace.application.id.Ids;
import dev.millrace.application.id.TimeOrderedIds;
import dev.millrace.application.node.NodeMembership;
import dev.millrace.application.queue.JobQueue;
import dev.millrace.application.queue.NewJob;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.application.time.Clock;
import dev.millrace.application.worker.WorkerPorts;
import dev.millrace.application.worker.WorkerRuntime;
import dev.millrace.application.worker.WorkerSettings;
import dev.millrace.benchmarks.queue.Contender;
import dev.millrace.benchmarks.queue.place.Database;
import dev.millrace.benchmarks.queue.work.Callers;
import dev.millrace.benchmarks.queue.work.Occasions;
import dev.millrace.benchmarks.queue.work.Tally;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.job.RetryPolicy;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.score.ScoringPolicy;
import dev.millrace.persistence.OpenStore;
import dev.millrace.persistence.signal.LocalSignals;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Millrace through its ports: one node, with the worker runtime that the server has. */
public final class MillraceQueue implements Contender {

  private static final int BULK_STEP = 1_000;
  private static final long LOOK_NANOS = 200_000;

  private final Clock clock = () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
  private final Ids ids = new TimeOrderedIds(clock, new SecureRandom());
  private final Database database;
  private final Work work;
  private final int workers;
  private final OpenStore store;
  private final JobQueue queue;
  private final Signals signals;

  /**
   * @param workers how many jobs run at once
   */
  public MillraceQueue(Database database, Work work, int workers) {
    this.database = database;
    this.work = work;
    this.workers = workers;
    this.store = Stores.open(database);
    this.queue = store.ports().queue();
    this.signals = store.signals().orElseGet(LocalSignals::new);
  }

  @Override
  public String name() {
    return work == Work.TASK ? "Millrace" : "Millrace, zone tests";
  }

  @Override
  public String settings() {
    return workers + " workers, pool as by default; bulk in steps of " + BULK_STEP + " jobs";
  }

  @Override
  public Set<Measure> measures() {
    return EnumSet.allOf(Measure.class);
  }

  @Override
  public void reset() throws Exception {
    Stores.empty(database);
  }

  @Override
  public long waiting() throws Exception {
    return Stores.waiting(database);
  }

  @Override
  public Duration submitSingles(int callers, int jobs) throws Exception {
    return Callers.each(callers, jobs, this::submit);
  }

  private void submit(int number) {
    queue.push(List.of(job(number)));
    signals.announceWork();
  }

  private NewJob job(int number) {
    return new NewJob(
        new JobId(ids.timeOrdered()),
        work.spec(number),
        PriorityTier.NORMAL,
        3,
        clock.now(),
        null,
        null,
        null,
        null,
        null);
  }

  @Override
  public Duration submitBulk(int jobs) {
    long start = System.nanoTime();
    for (int from = 0; from < jobs; from += BULK_STEP) {
      queue.push(
          IntStream.range(from, Math.min(jobs, from + BULK_STEP)).mapToObj(this::job).toList());
    }
    signals.announceWork();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public Duration drain(int jobs) throws Exception {
    Tally tally = new Tally(jobs);
    WorkerRuntime runtime = runtime(tally);
    try {
      long start = System.nanoTime();
      runtime.start();
      tally.awaitAll();
      while (runtime.inFlight() > 0) {
        LockSupport.parkNanos(LOOK_NANOS);
      }
      long end = System.nanoTime();
      tally.requireOnceEach();
      requireKept(jobs);
      return Duration.ofNanos(end - start);
    } finally {
      runtime.stop();
    }
  }

  private void requireKept(int jobs) throws Exception {
    long kept = Stores.kept(database);
    if (kept != jobs) {
      throw new IllegalStateException(kept + " runs are kept of " + jobs + " jobs.");
    }
  }

  @Override
  public long[] pickUp(int jobs) throws Exception {
    Tally tally = new Tally(jobs);
    WorkerRuntime runtime = runtime(tally);
    try {
      runtime.start();
      return Occasions.measure(jobs, tally, this::submit);
    } finally {
      runtime.stop();
    }
  }

  private WorkerRuntime runtime(Tally tally) {
    return new WorkerRuntime(
        new WorkerPorts(
            queue,
            store.ports().catalog(),
            NodeMembership.ALONE,
            signals,
            new JobFeed(JobFeed.Limits.DEFAULT),
            clock,
            Telemetry.NONE),
        new WorkerSettings(
            new NodeId("bench"), workers, WorkerSettings.Timing.DEFAULT, RetryPolicy.DEFAULT),
        List.of(work.executor(tally)),
        ScoringPolicy.DEFAULT::score);
  }

  @Override
  public void close() {
    store.close();
  }
}
