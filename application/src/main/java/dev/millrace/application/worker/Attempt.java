package dev.millrace.application.worker;

import dev.millrace.application.time.Clock;
import dev.millrace.application.worker.RunningJob.StopReason;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Executes one job when it is its turn, and hands over what became of it. Whatever the executor
 * does, it ends so.
 */
final class Attempt implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

  private final RunningJob running;
  private final JobExecutor executor;
  private final Clock clock;
  private final Ends ends;

  /** Where an attempt leads. */
  record Ends(Judging judging, Finisher finisher, Workbench bench) {}

  Attempt(RunningJob running, JobExecutor executor, Clock clock, Ends ends) {
    this.running = running;
    this.executor = executor;
    this.clock = clock;
    this.ends = ends;
  }

  /** Whatever is logged on the way names the job. */
  @Override
  public void run() {
    BatchId batch = running.job().batchId();
    try (var job = MDC.putCloseable("job_id", running.id().toString());
        var of = batch == null ? null : MDC.putCloseable("batch_id", batch.toString())) {
      attempt();
    }
  }

  private void attempt() {
    Outcome outcome = execute();
    if (running.beginSettling()) {
      judge(outcome).ifPresentOrElse(ends.finisher()::submit, () -> ends.bench().remove(running));
    }
  }

  private Optional<Verdict> judge(@Nullable Outcome outcome) {
    try {
      return ends.judging().judge(running, outcome);
    } catch (RuntimeException e) {
      LOG.error("The outcome of job {} could not be turned into a run", running.id(), e);
      return Optional.of(ends.judging().failForGood(running, unforeseen(e)));
    }
  }

  /** Null if the attempt was broken off, or never begun. */
  private @Nullable Outcome execute() {
    running.begin();
    if (!getsItsTurn()) {
      ends.bench().giveUpTurn();
      running.stop(StopReason.NO_WORKER);
      return null;
    }
    try {
      return executor.execute(
          task(running.job()), new Listener(running, Keeping.of(running.job().spec())));
    } catch (InterruptedException e) {
      return null;
    } catch (Throwable e) {
      return unforeseenOutcome(e);
    } finally {
      ends.bench().endTurn();
    }
  }

  private boolean getsItsTurn() {
    try {
      return ends.bench().awaitTurn(running);
    } catch (InterruptedException e) {
      return false;
    }
  }

  private ExecutionTask task(Job job) {
    Instant startedAt = job.startedAt();
    return new ExecutionTask(
        job.id(),
        job.spec(),
        job.attempt(),
        startedAt == null ? clock.now() : startedAt,
        job.isPublic());
  }

  private @Nullable Outcome unforeseenOutcome(Throwable e) {
    StopReason reason = running.stopReason();
    if (reason != null) {
      LOG.debug("Job {} ended abruptly when it was stopped ({})", running.id(), reason, e);
      return null;
    }
    LOG.error("The executor of job {} failed in a way it did not foresee", running.id(), e);
    return new Outcome.Failed(unforeseen(e), false, null);
  }

  private static Failure unforeseen(Throwable e) {
    return new Failure(
        Failure.EXECUTOR_ERROR,
        "The executor failed unforeseen (" + e.getClass().getSimpleName() + "); see the log.");
  }

  /** Tells watchers and heartbeats, as long as the attempt goes on. */
  private record Listener(RunningJob running, Keeping keeping) implements ProgressListener {

    @Override
    public void progress(int percent) {
      if (running.isExecuting()) {
        running.progress(percent);
      }
    }

    @Override
    public void entry(Entry entry) {
      if (running.isExecuting() && keeping.keeps(entry)) {
        running.broadcast().entry(entry);
      }
    }
  }
}
