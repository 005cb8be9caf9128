package dev.millrace.application.worker;

import dev.millrace.application.worker.Verdict.GivingBack;
import dev.millrace.application.worker.Verdict.Graduation;
import dev.millrace.domain.job.Failure;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What to do with a result that the store refuses again and again, although it answers: the job
 * becomes a failed run that says so; if that is refused too, its lease is left to run out. Used by
 * one thread.
 */
final class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final String RESULT_NOT_STORED = "result_not_stored";

  /** The delays between tries add up to three seconds until here. */
  private static final int PATIENCE = 5;

  /** With the longest delay between tries this is some five minutes. */
  private static final int HOPELESS = 100;

  private final Judging judging;
  private final Storing storing;
  private final Map<RunningJob, Integer> counts = new WeakHashMap<>();

  Refusals(Judging judging, Storing storing) {
    this.judging = judging;
    this.storing = storing;
  }

  /**
   * @return true if nothing is left to store; false to try again later
   */
  boolean isResolved(Graduation graduation, RuntimeException cause) {
    RunningJob running = graduation.running();
    int count = counts.merge(running, 1, Integer::sum);
    if (count < PATIENCE) {
      return false;
    }
    boolean resolved = storesFailure(running, cause) || count >= HOPELESS;
    if (resolved) {
      LOG.atError()
          .addKeyValue("job_id", running.id())
          .setCause(cause)
          .log("The store refused the result of job {} {} times", running.id(), count);
      forget(running);
    }
    return resolved;
  }

  /**
   * Whether a job that the store will not take back is left to its lease, which then runs out.
   *
   * @return false to try again later
   */
  boolean isHopeless(GivingBack givingBack, RuntimeException cause) {
    RunningJob running = givingBack.running();
    int count = counts.merge(running, 1, Integer::sum);
    if (count < HOPELESS) {
      return false;
    }
    LOG.atError()
        .addKeyValue("job_id", running.id())
        .setCause(cause)
        .log("The store refused {} times to take job {} back", count, running.id());
    forget(running);
    return true;
  }

  /** Its watchers look at the store from now on. */
  private void forget(RunningJob running) {
    counts.remove(running);
    running.broadcast().leave();
  }

  private boolean storesFailure(RunningJob running, RuntimeException cause) {
    Failure failure =
        new Failure(RESULT_NOT_STORED, "The store refused the result; the log says why.");
    try {
      storing.graduate(List.of(judging.failForGood(running, failure)));
      return true;
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
      return false;
    }
  }
}
