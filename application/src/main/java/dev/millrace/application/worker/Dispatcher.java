package dev.millrace.application.worker;

import dev.millrace.application.loop.Loop;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.application.queue.Release;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.LeaseToken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Leases as many jobs as there is room for, and starts them. */
final class Dispatcher {

  private final WorkerPorts ports;
  private final WorkerSettings settings;
  private final Map<JobKind, JobExecutor> executors;
  private final Attempt.Ends ends;
  private final Workbench bench;
  private final Loop loop;
  private final Idling idling;
  private final Starter starter;
  private boolean queueWasDrained;

  /** Gives an attempt its thread. */
  @FunctionalInterface
  interface Starter {

    /** A virtual thread for each. */
    Starter VIRTUAL = (name, work) -> Thread.ofVirtual().name(name).start(work);

    void start(String name, Runnable work);
  }

  Dispatcher(
      WorkerPorts ports,
      WorkerSettings settings,
      Map<JobKind, JobExecutor> executors,
      Attempt.Ends ends,
      Starter starter) {
    this.starter = starter;
    this.ports = ports;
    this.settings = settings;
    this.executors = executors;
    this.ends = ends;
    this.bench = ends.bench();
    this.idling = new Idling(settings.timing().pollInterval());
    this.loop =
        new Loop("dispatcher", this::dispatch, () -> ports.telemetry().loopFailed("dispatcher"));
  }

  Loop loop() {
    return loop;
  }

  private Duration dispatch() throws InterruptedException {
    if (queueWasDrained) {
      Duration atMost = idling.next();
      if (loop.await(() -> ports.signals().awaitWork(atMost))) {
        idling.reset();
      }
    }
    int room = loop.await(bench::awaitRoom);
    if (!ports.membership().isHeld()) {
      return settings.timing().pollInterval();
    }
    int started = leaseAndStart(room);
    queueWasDrained = started < room;
    if (started > 0) {
      idling.reset();
    }
    return Duration.ZERO;
  }

  private int leaseAndStart(int max) {
    bench.beginLeasing();
    try {
      Duration length = settings.timing().leaseLength();
      List<Job> jobs =
          ports.queue().lease(new LeaseRequest(settings.nodeId(), max, length, executors.keySet()));
      ports.telemetry().jobsStarted(jobs.size());
      startAll(jobs);
      return jobs.size();
    } finally {
      bench.endLeasing();
    }
  }

  /** One that cannot be started must not keep the others of the same call from it. */
  private void startAll(List<Job> jobs) {
    @Nullable Throwable trouble = null;
    for (Job job : jobs) {
      if (loop.isStopping()) {
        giveBack(job);
      } else {
        Throwable failure = start(job);
        trouble = failure == null ? trouble : failure;
      }
    }
    if (trouble != null) {
      throw new IllegalStateException("Leased jobs could not be started.", trouble);
    }
  }

  /** Leased while the node was asked to stop: nobody may be left to look after it. */
  private void giveBack(Job job) {
    LeaseToken token = Objects.requireNonNull(job.lease(), "a leased job").token();
    ports.queue().release(new Release(job.id(), token, Duration.ZERO, false, null));
  }

  /**
   * @return null if it runs; else why it does not, and then it is on its way back to the queue
   */
  private @Nullable Throwable start(Job job) {
    JobExecutor executor = executors.get(job.spec().kind());
    RunningJob running = new RunningJob(job, ports.feed().open(job));
    int lost = bench.add(running);
    if (lost > 0) {
      ports.telemetry().leasesLost(lost);
    }
    try {
      if (executor == null) {
        throw new IllegalStateException("A kind was leased that was not asked for: " + job.id());
      }
      starter.start("job-" + job.id(), new Attempt(running, executor, ports.clock(), ends));
      return null;
    } catch (RuntimeException | Error e) {
      bench.giveUpTurn();
      if (running.beginSettling()) {
        ends.finisher().submit(ends.judging().giveBackUncounted(running));
      }
      return e;
    }
  }
}
