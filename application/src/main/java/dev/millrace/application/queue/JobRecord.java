package dev.millrace.application.queue;

import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.run.Run;

/** A job before or after it has finished. */
public sealed interface JobRecord {

  /** Its id, the same before and after. */
  JobId id();

  /** Where it is in its life. */
  JobStatus status();

  /** It waits or is in flight. */
  record Pending(Job job) implements JobRecord {
    @Override
    public JobId id() {
      return job.id();
    }

    @Override
    public JobStatus status() {
      return job.status();
    }
  }

  /** It has finished. */
  record Finished(Run run) implements JobRecord {
    @Override
    public JobId id() {
      return run.id();
    }

    @Override
    public JobStatus status() {
      return run.status();
    }
  }
}
