package dev.millrace.persistence.sql.queue;

import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.Lease;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.Row;
import java.sql.SQLException;

/**
 * A queued job whose row is locked.
 *
 * @param now when it was read, by the database's clock in microseconds
 */
record QueueHead(Job job, long now) {

  /** Reads a row of {@link JobRow#COLUMNS} and the time. */
  static QueueHead read(Row row) throws SQLException {
    return new QueueHead(JobRow.read(row), row.number(JobRow.WIDTH + 1));
  }

  JobId id() {
    return job.id();
  }

  /** The job as its row is once it has a lease. */
  Job under(Lease lease) {
    return new Job(
        job.id(),
        job.spec(),
        job.tier(),
        job.position(),
        JobStatus.RUNNING,
        job.attempt() + 1,
        job.maxAttempts(),
        job.createdAt(),
        job.runAt(),
        job.expiresAt(),
        Micros.toInstant(now),
        job.batchId(),
        lease,
        job.cancelRequested(),
        0,
        job.lastFailure(),
        job.publicId());
  }
}
