package dev.millrace.persistence.sql.queue;

import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.run.SeverityTotals;
import dev.millrace.persistence.sql.archive.FinishedRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The runs of jobs that end without a node handing them in. */
final class Endings {

  private Endings() {}

  /** Somebody did not want it any more. */
  static FinishedRun canceled(Job job, Instant now) {
    return ended(job, JobStatus.CANCELED, now, null);
  }

  /** No attempt is left. */
  static FinishedRun failed(Job job, Instant now, Failure failure) {
    return ended(job, JobStatus.FAILED, now, failure);
  }

  /** It waited for too long. */
  static FinishedRun expired(Job job, Instant now) {
    return ended(
        job,
        JobStatus.EXPIRED,
        now,
        new Failure(Failure.DEADLINE_PASSED, "The deadline passed before the job was started."));
  }

  private static FinishedRun ended(
      Job job, JobStatus status, Instant now, @Nullable Failure failure) {
    NodeId node = job.lease() == null ? null : job.lease().nodeId();
    return FinishedRun.bare(
        new Run(
            job.id(),
            job.spec(),
            job.tier(),
            job.batchId(),
            status,
            job.attempt(),
            job.maxAttempts(),
            job.createdAt(),
            job.startedAt(),
            now,
            node,
            SeverityTotals.NONE,
            null,
            0,
            null,
            null,
            null,
            failure));
  }
}
