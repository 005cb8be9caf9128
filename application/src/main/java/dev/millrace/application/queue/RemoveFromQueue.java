package dev.millrace.application.queue;

import dev.millrace.application.time.Clock;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.job.JobId;
import java.util.List;

/** Takes waiting jobs out of the queue; each leaves a canceled run behind. */
public final class RemoveFromQueue {

  /** No more jobs in one call. */
  public static final int MAX_JOBS = 10_000;

  private final QueueControl control;
  private final Clock clock;

  public RemoveFromQueue(QueueControl control, Clock clock) {
    this.control = control;
    this.clock = clock;
  }

  /**
   * @return those that were removed; the others did not wait
   * @throws RuleViolation {@code too_many_jobs}
   */
  public List<JobId> remove(List<JobId> ids) {
    if (ids.size() > MAX_JOBS) {
      throw new RuleViolation("too_many_jobs", "Remove at most " + MAX_JOBS + " jobs in one call.");
    }
    return control.remove(ids, clock.now());
  }
}
