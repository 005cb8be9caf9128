package dev.millrace.application.worker;

import dev.millrace.application.job.RunningJobs;
import dev.millrace.application.loop.Loop;
import dev.millrace.application.worker.RunningJob.StopReason;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.score.ScoreCard;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leases jobs, executes them and stores what became of them. Each job has a virtual thread; three
 * more threads lease, keep leases alive and store results. None of them ends because a store or an
 * executor fails.
 */
public final class WorkerRuntime implements RunningJobs {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerRuntime.class);

  /** How long an executor that was interrupted may take to notice. */
  private static final Duration TO_NOTICE = Duration.ofSeconds(1);

  /** How long the last results and releases may take to be stored. */
  private static final Duration TO_STORE = Duration.ofSeconds(3);

  private final WorkerSettings settings;
  private final Workbench bench;
  private final Judging judging;
  private final Finisher finisher;
  private final Heartbeats heartbeats;
  private final Dispatcher dispatcher;
  private final boolean leases;
  private volatile boolean started;
  private boolean stopping;
  private boolean stopped;

  /**
   * @param executors one for each kind that this node runs
   * @param scoring the score of a zone test, from all entries that were found
   */
  public WorkerRuntime(
      WorkerPorts ports,
      WorkerSettings settings,
      List<JobExecutor> executors,
      Function<List<Entry>, ScoreCard> scoring) {
    this(ports, settings, executors, scoring, Dispatcher.Starter.VIRTUAL);
  }

  WorkerRuntime(
      WorkerPorts ports,
      WorkerSettings settings,
      List<JobExecutor> executors,
      Function<List<Entry>, ScoreCard> scoring,
      Dispatcher.Starter starter) {
    Map<JobKind, JobExecutor> byKind =
        executors.stream().collect(Collectors.toUnmodifiableMap(JobExecutor::kind, e -> e));
    this.settings = settings;
    this.leases = !byKind.isEmpty();
    this.bench = new Workbench(settings.workerCount());
    RunRecords records = new RunRecords(settings.nodeId(), ports.clock(), scoring);
    this.judging =
        new Judging(records, settings.retry(), () -> ThreadLocalRandom.current().nextLong());
    Storing storing = new Storing(ports);
    this.finisher =
        new Finisher(
            bench,
            storing,
            new Refusals(judging, storing),
            () -> ports.telemetry().loopFailed("finisher"));
    this.heartbeats = new Heartbeats(ports, settings, bench);
    this.dispatcher =
        new Dispatcher(
            ports, settings, byKind, new Attempt.Ends(judging, finisher, bench), starter);
  }

  /** Starts to work; without executors there is nothing to start. */
  public synchronized void start() {
    if (started || stopping) {
      return;
    }
    if (leases) {
      heartbeats.loop().start();
      finisher.loop().start();
      dispatcher.loop().start();
    }
    started = true;
  }

  /** Whether jobs are being leased and the store takes part; true on a node without workers. */
  public boolean isLeasing() {
    return started && loops().allMatch(loop -> loop.isSteady() && !loop.isStopping());
  }

  /** How many jobs are on this node now. */
  public int inFlight() {
    return bench.size();
  }

  /** How many of them are being executed; the others wait for a worker or to be stored. */
  public int busy() {
    return bench.busy();
  }

  /** How many jobs run at once at the most. */
  public int workers() {
    return bench.capacity();
  }

  /**
   * Runs more jobs at once from now on, or fewer: none that runs is broken off, but as long as
   * there are too many, no further one is started. Those that were leased ahead go back to the
   * queue if nobody is left to run them.
   *
   * @param count 0..1000
   * @throws dev.millrace.domain.RuleViolation {@code invalid_worker_count}
   */
  public void resize(int count) {
    WorkerSettings.requireCount(count);
    bench.resize(count);
    if (count == 0) {
      giveBackWaiting();
    }
  }

  private void giveBackWaiting() {
    bench.all().stream()
        .filter(RunningJob::isWaiting)
        .forEach(running -> running.stop(StopReason.NO_WORKER));
  }

  @Override
  public void interrupt(JobId id) {
    bench.cancel(id);
  }

  /**
   * Stops leasing, gives jobs back that were leased ahead, lets running jobs finish within the
   * shutdown time-out, breaks off and gives back what is left without counting the attempt, and
   * ends all threads. Takes at most that time-out and some seconds. Calling it again does nothing,
   * unless the first call was interrupted: then it goes on where that one was.
   */
  public synchronized void stop() throws InterruptedException {
    if (stopped) {
      return;
    }
    stopping = true;
    dispatcher.loop().stop();
    joinOrWarn(dispatcher.loop());
    giveBackWaiting();
    if (!bench.awaitEmpty(settings.timing().shutdownTimeout())) {
      breakOff();
    }
    loops().forEach(Loop::stop);
    for (Loop loop : loops().toList()) {
      joinOrWarn(loop);
    }
    if (bench.size() > 0) {
      LOG.warn("{} jobs could not be given back; their leases run out", bench.size());
    }
    stopped = true;
  }

  private void breakOff() throws InterruptedException {
    bench.all().forEach(running -> running.stop(StopReason.SHUTDOWN));
    if (!bench.awaitEmpty(TO_NOTICE)) {
      bench.all().forEach(this::giveBackUnfinished);
      bench.awaitEmpty(TO_STORE);
    }
  }

  /** An executor that does not listen keeps its thread, but no longer the job. */
  private void giveBackUnfinished(RunningJob running) {
    if (running.beginSettling()) {
      LOG.atWarn()
          .addKeyValue("job_id", running.id())
          .log("The executor of job {} did not stop when it was asked", running.id());
      judging.judge(running, null).ifPresentOrElse(finisher::submit, () -> bench.remove(running));
    }
  }

  private Stream<Loop> loops() {
    return Stream.of(dispatcher.loop(), finisher.loop(), heartbeats.loop());
  }

  private static void joinOrWarn(Loop loop) throws InterruptedException {
    if (!loop.join(TO_STORE)) {
      LOG.warn("The {} hangs in the store and is left behind", loop.name());
    }
  }
}
