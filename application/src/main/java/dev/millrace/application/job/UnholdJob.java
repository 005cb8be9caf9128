package dev.millrace.application.job;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.queue.QueueControl;
import dev.millrace.application.signal.Signals;
import dev.millrace.domain.job.JobId;

/** Lets a held job go on. */
public final class UnholdJob {

  private final QueueControl control;
  private final ReadJob readJob;
  private final Signals signals;

  public UnholdJob(QueueControl control, ReadJob readJob, Signals signals) {
    this.control = control;
    this.readJob = readJob;
    this.signals = signals;
  }

  /**
   * @throws NotFound {@code job_not_found}
   * @throws Conflict {@code job_not_held}
   */
  public JobRecord unhold(JobId id) {
    boolean released = control.unhold(id);
    JobRecord job = readJob.read(id);
    if (!released) {
      throw new Conflict(
          "job_not_held",
          "Only a held job can be let go on; " + id + " is " + job.status().label() + ".");
    }
    signals.announceWork();
    return job;
  }
}
