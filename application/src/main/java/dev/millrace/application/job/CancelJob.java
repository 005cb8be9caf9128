package dev.millrace.application.job;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.queue.QueueControl;
import dev.millrace.application.time.Clock;
import dev.millrace.domain.job.JobId;

/** Cancels a job: one that waits at once, one that runs as soon as its node has stopped it. */
public final class CancelJob {

  private final QueueControl control;
  private final ReadJob readJob;
  private final RunningJobs runningJobs;
  private final Clock clock;

  public CancelJob(QueueControl control, ReadJob readJob, RunningJobs runningJobs, Clock clock) {
    this.control = control;
    this.readJob = readJob;
    this.runningJobs = runningJobs;
    this.clock = clock;
  }

  /**
   * @return the job as it is now: canceled, or still running for a moment
   * @throws NotFound {@code job_not_found}
   * @throws Conflict {@code job_terminal} if it has finished already
   */
  public JobRecord cancel(JobId id) {
    return switch (control.cancel(id, clock.now())) {
      case CANCELED -> readJob.read(id);
      case REQUESTED -> {
        runningJobs.interrupt(id);
        yield readJob.read(id);
      }
      case TERMINAL ->
          throw new Conflict(
              "job_terminal", "The job " + id + " has finished; nothing is left to cancel.");
      case NOT_FOUND -> throw ReadJob.notFound(id);
    };
  }
}
