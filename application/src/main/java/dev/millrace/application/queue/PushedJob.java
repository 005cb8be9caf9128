package dev.millrace.application.queue;

import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a pushed job.
 *
 * @param id its id, or that of the job that an earlier push with the same idempotency key made
 * @param added the job as the store has it now; null if the key was known, so that none was added
 */
public record PushedJob(JobId id, @Nullable Job added) {

  /** The store has this job now. */
  public static PushedJob added(Job job) {
    return new PushedJob(job.id(), job);
  }

  /** An earlier push made this job. */
  public static PushedJob known(JobId id) {
    return new PushedJob(id, null);
  }

  /** False if the key was known. */
  public boolean isNew() {
    return added != null;
  }
}
