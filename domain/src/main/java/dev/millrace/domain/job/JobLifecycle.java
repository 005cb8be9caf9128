package dev.millrace.domain.job;

import static dev.millrace.domain.job.JobEvent.CANCEL;
import static dev.millrace.domain.job.JobEvent.DUE;
import static dev.millrace.domain.job.JobEvent.EXPIRE;
import static dev.millrace.domain.job.JobEvent.FAIL;
import static dev.millrace.domain.job.JobEvent.GIVE_BACK;
import static dev.millrace.domain.job.JobEvent.HOLD;
import static dev.millrace.domain.job.JobEvent.LEASE;
import static dev.millrace.domain.job.JobEvent.RETRY_LATER;
import static dev.millrace.domain.job.JobEvent.RETRY_NOW;
import static dev.millrace.domain.job.JobEvent.SUCCEED;
import static dev.millrace.domain.job.JobEvent.UNHOLD;
import static dev.millrace.domain.job.JobStatus.CANCELED;
import static dev.millrace.domain.job.JobStatus.EXPIRED;
import static dev.millrace.domain.job.JobStatus.FAILED;
import static dev.millrace.domain.job.JobStatus.PAUSED;
import static dev.millrace.domain.job.JobStatus.QUEUED;
import static dev.millrace.domain.job.JobStatus.RUNNING;
import static dev.millrace.domain.job.JobStatus.SCHEDULED;
import static dev.millrace.domain.job.JobStatus.SUCCEEDED;

import dev.millrace.domain.RuleViolation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one table of what may follow what; {@code docs/state-machine.md} draws it.
 *
 * <p>Terminal statuses have no row: nothing ever happens to a run.
 */
public final class JobLifecycle {

  private static final Map<JobStatus, Map<JobEvent, JobStatus>> TABLE =
      Map.of(
          SCHEDULED,
          row(Map.of(DUE, QUEUED, HOLD, PAUSED, CANCEL, CANCELED, EXPIRE, EXPIRED)),
          QUEUED,
          row(Map.of(LEASE, RUNNING, HOLD, PAUSED, CANCEL, CANCELED, EXPIRE, EXPIRED)),
          PAUSED,
          row(Map.of(UNHOLD, QUEUED, CANCEL, CANCELED, EXPIRE, EXPIRED)),
          RUNNING,
          row(
              Map.of(
                  SUCCEED, SUCCEEDED,
                  FAIL, FAILED,
                  CANCEL, CANCELED,
                  RETRY_NOW, QUEUED,
                  RETRY_LATER, SCHEDULED,
                  GIVE_BACK, QUEUED)));

  private JobLifecycle() {}

  private static Map<JobEvent, JobStatus> row(Map<JobEvent, JobStatus> row) {
    return new EnumMap<>(row);
  }

  /** The status after the event, or empty if the event cannot happen in this status. */
  public static Optional<JobStatus> after(JobStatus status, JobEvent event) {
    return Optional.ofNullable(TABLE.getOrDefault(status, Map.of()).get(event));
  }

  /**
   * The status after the event.
   *
   * @throws RuleViolation {@code invalid_transition} if the event cannot happen in this status
   */
  public static JobStatus apply(JobStatus status, JobEvent event) {
    return after(status, event)
        .orElseThrow(
            () ->
                new RuleViolation(
                    "invalid_transition",
                    "A job that is " + status.label() + " cannot " + event.name() + "."));
  }
}
