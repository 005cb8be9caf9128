package dev.millrace.application.worker;

import dev.millrace.application.queue.Release;
import dev.millrace.application.worker.RunningJob.StopReason;
import dev.millrace.application.worker.Verdict.GivingBack;
import dev.millrace.application.worker.Verdict.Graduation;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of an attempt that has ended. */
final class Judging {

  /** Longer than anybody waits, and short enough for every store's clock to be added to. */
  private static final Duration LONGEST_DELAY = Duration.ofDays(365);

  private final RunRecords records;
  private final RetryPolicy retry;
  private final RandomGenerator random;

  Judging(RunRecords records, RetryPolicy retry, RandomGenerator random) {
    this.records = records;
    this.retry = retry;
    this.random = random;
  }

  /**
   * @param outcome null if the attempt was interrupted
   * @return empty if nothing may be stored, because the lease is lost
   */
  Optional<Verdict> judge(RunningJob running, @Nullable Outcome outcome) {
    StopReason reason = running.stopReason();
    if (reason == StopReason.LEASE_LOST) {
      return Optional.empty();
    }
    if (reason == StopReason.CANCELED) {
      return Optional.of(new Graduation(running, records.canceled(running)));
    }
    if (outcome instanceof Outcome.Succeeded succeeded) {
      return Optional.of(new Graduation(running, records.succeeded(running, succeeded)));
    }
    if (reason == StopReason.SHUTDOWN || reason == StopReason.NO_WORKER) {
      return Optional.of(giveBackUncounted(running));
    }
    return Optional.of(failed(running, outcome));
  }

  /** The job goes back as if it had not been started. */
  GivingBack giveBackUncounted(RunningJob running) {
    Release release = new Release(running.id(), running.token(), Duration.ZERO, false, null);
    return new GivingBack(running, release);
  }

  /** The attempt has failed for good, whatever attempts are left. */
  Graduation failForGood(RunningJob running, Failure failure) {
    return new Graduation(running, records.failed(running, failure));
  }

  private Verdict failed(RunningJob running, @Nullable Outcome outcome) {
    return outcome instanceof Outcome.Failed failed
        ? judgeFailure(running, failed)
        : judgeFailure(running, new Outcome.Failed(interrupted(), false, null));
  }

  private Verdict judgeFailure(RunningJob running, Outcome.Failed failed) {
    Job job = running.job();
    if (failed.permanent() || !job.hasAttemptsLeft()) {
      return failForGood(running, failed.failure());
    }
    Duration wanted = failed.retryAfter();
    Duration delay =
        wanted == null || wanted.isNegative()
            ? retry.delayAfter(job.attempt(), random.nextDouble())
            : atMost(LONGEST_DELAY, wanted);
    Release release = new Release(job.id(), running.token(), delay, true, failed.failure());
    return new GivingBack(running, release);
  }

  private static Duration atMost(Duration bound, Duration wanted) {
    return wanted.compareTo(bound) < 0 ? wanted : bound;
  }

  private static Failure interrupted() {
    return new Failure(Failure.EXECUTOR_ERROR, "The executor stopped without having been asked.");
  }
}
