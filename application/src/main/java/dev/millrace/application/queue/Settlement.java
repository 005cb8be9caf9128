package dev.millrace.application.queue;

import dev.millrace.domain.entry.SeverityTotals;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.Lease;
import dev.millrace.domain.run.Run;
import java.time.Instant;

/** Makes the runs of jobs that no executor finished, the same way in every store. */
public final class Settlement {
  private static final Failure CANCELED =
      new Failure("canceled", "The job was canceled before it finished.");
  private static final Failure DEADLINE_PASSED =
      new Failure(Failure.DEADLINE_PASSED, "The deadline passed before the job was started.");
  private static final Failure LEASE_EXPIRED =
      new Failure(
          Failure.LEASE_EXPIRED,
          "The node that ran the job did not report back before its lease ran out.");
  private static final Failure INTERRUPTED =
      new Failure(Failure.INTERRUPTED, "The node that ran the job stopped in the middle of it.");

  private Settlement() {}

  /** The run of a job that somebody canceled. */
  public static Run canceled(Job job, Instant finishedAt) {
    return run(job, JobStatus.CANCELED, finishedAt, CANCELED);
  }

  /** The run of a job that waited past its deadline. */
  public static Run expired(Job job, Instant finishedAt) {
    return run(job, JobStatus.EXPIRED, finishedAt, DEADLINE_PASSED);
  }

  /** The run of a job whose last attempt came to nothing. */
  public static Run failed(Job job, Instant finishedAt, Failure failure) {
    return run(job, JobStatus.FAILED, finishedAt, failure);
  }

  /** Why an attempt is settled whose lease ran out. */
  public static Failure leaseExpired() {
    return LEASE_EXPIRED;
  }

  /** Why an attempt is settled whose node found it again when it started. */
  public static Failure interrupted() {
    return INTERRUPTED;
  }

  private static Run run(Job job, JobStatus status, Instant finishedAt, Failure failure) {
    Lease lease = job.lease();
    return new Run(
        job.id(),
        job.spec(),
        job.tier(),
        job.batchId(),
        status,
        job.attempt(),
        job.maxAttempts(),
        job.createdAt(),
        job.startedAt(),
        finishedAt,
        lease == null ? null : lease.nodeId(),
        SeverityTotals.NONE,
        null,
        0,
        null,
        null,
        null,
        failure,
        job.publicId());
  }
}
