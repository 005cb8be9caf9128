package dev.millrace.domain.job;

import dev.millrace.domain.RuleViolation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a job is in its life; {@link JobLifecycle} says which status may follow which. */
public enum JobStatus {
  /** Waits for its {@code run_at}. */
  SCHEDULED,
  /** Waits for a worker. */
  QUEUED,
  /** Held by an operator; keeps its place in the queue. */
  PAUSED,
  /** Runs under a lease. */
  RUNNING,
  /** Terminal: the work was done. */
  SUCCEEDED,
  /** Terminal: no attempt did the work. */
  FAILED,
  /** Terminal: somebody did not want it any more. */
  CANCELED,
  /** Terminal: its deadline passed before it started. */
  EXPIRED;

  /** The statuses of jobs; all others are those of runs. */
  public static final Set<JobStatus> PENDING = Set.copyOf(EnumSet.range(SCHEDULED, RUNNING));

  /** The statuses of runs. */
  public static final Set<JobStatus> TERMINAL = Set.copyOf(EnumSet.range(SUCCEEDED, EXPIRED));

  /**
   * Reads the lower-case name that the API and the tables use.
   *
   * @throws RuleViolation {@code invalid_status} if the text names no status
   */
  public static JobStatus parse(String text) {
    for (JobStatus status : values()) {
      if (status.label().equals(text)) {
        return status;
      }
    }
    throw new RuleViolation(
        "invalid_status",
        "The status must be one of "
            + Arrays.stream(values()).map(JobStatus::label).toList()
            + ".");
  }

  /** The lower-case name that the API and the tables use. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the job has become a run. */
  public boolean isTerminal() {
    return compareTo(SUCCEEDED) >= 0;
  }
}
