package dev.millrace.application.queue;

import dev.millrace.application.DrivenPort;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.queue.Reordering;
import java.time.Instant;
import java.util.List;

/**
 * What operators do to the queue. All of it is stored: it holds for all nodes and across restarts.
 */
@DrivenPort
public interface QueueControl {

  /** Whether leasing is stopped. */
  boolean isPaused();

  /** Stops leasing, or lets it go on; what runs goes on in any case. */
  void setPaused(boolean paused);

  /**
   * Changes the order of queued jobs. Held and running jobs keep their places among them: a job that
   * moves next to another is right next to it even if the neighbour is held.
   *
   * @throws dev.millrace.domain.RuleViolation {@code invalid_order} as {@link
   *     dev.millrace.domain.queue.QueueOrder} says, or if a job is not queued; nothing has changed
   *     then
   */
  void reorder(Reordering reordering);

  /**
   * Holds a queued or scheduled job back.
   *
   * @return false if it is neither
   */
  boolean hold(JobId id);

  /**
   * Lets a held job go on at its old position (scheduled again if its time has not come).
   *
   * @return false if it is not held
   */
  boolean unhold(JobId id);

  /**
   * Cancels a job: one that waits becomes a canceled run at once; of one that runs, its node is
   * asked to stop.
   *
   * @param now the finish time of the run
   */
  CancelResult cancel(JobId id, Instant now);

  /**
   * Cancels those of the jobs that are queued, scheduled or held; all others are left alone.
   *
   * @return which were canceled, in the order given
   */
  List<JobId> remove(List<JobId> ids, Instant now);

  /** What became of a job that was to be canceled. */
  enum CancelResult {
    /** It waited; it is a canceled run now. */
    CANCELED,
    /** It runs; its node has been asked. */
    REQUESTED,
    /** It is a run already. */
    TERMINAL,
    /** There is none. */
    NOT_FOUND
  }
}
