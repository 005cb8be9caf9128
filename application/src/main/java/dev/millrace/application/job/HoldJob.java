package dev.millrace.application.job;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.queue.QueueControl;
import dev.millrace.domain.job.JobId;

/** Holds a waiting job back. */
public final class HoldJob {

  private final QueueControl control;
  private final ReadJob readJob;

  public HoldJob(QueueControl control, ReadJob readJob) {
    this.control = control;
    this.readJob = readJob;
  }

  /**
   * @throws NotFound {@code job_not_found}
   * @throws Conflict {@code job_not_waiting} if it neither is queued nor scheduled
   */
  public JobRecord hold(JobId id) {
    boolean held = control.hold(id);
    JobRecord job = readJob.read(id);
    if (!held) {
      throw new Conflict(
          "job_not_waiting",
          "Only a queued or scheduled job can be held; "
              + id
              + " is "
              + job.status().label()
              + ".");
    }
    return job;
  }
}
