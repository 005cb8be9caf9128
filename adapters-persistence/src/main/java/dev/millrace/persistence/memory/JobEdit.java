package dev.millrace.persistence.memory;

import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.Lease;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job with some of its fields changed. */
final class JobEdit {
  private final Job job;
  private JobStatus status;
  private long position;
  private int attempt;
  private @Nullable Instant runAt;
  private @Nullable Instant startedAt;
  private @Nullable Lease lease;
  private boolean cancelRequested;
  private int progress;
  private @Nullable Failure lastFailure;

  private JobEdit(Job job) {
    this.job = job;
    status = job.status();
    position = job.position();
    attempt = job.attempt();
    runAt = job.runAt();
    startedAt = job.startedAt();
    lease = job.lease();
    cancelRequested = job.cancelRequested();
    progress = job.progress();
    lastFailure = job.lastFailure();
  }

  static JobEdit of(Job job) {
    return new JobEdit(job);
  }

  /** It runs its next attempt from now on. */
  JobEdit leased(Lease granted, Instant now) {
    status = JobStatus.RUNNING;
    attempt++;
    progress = 0;
    startedAt = now;
    lease = granted;
    return this;
  }

  /** Its lease ends, and it waits with this status. */
  JobEdit waiting(JobStatus next) {
    status = next;
    startedAt = null;
    lease = null;
    return this;
  }

  JobEdit extended(Lease longer, int percent) {
    lease = longer;
    progress = percent;
    return this;
  }

  JobEdit status(JobStatus next) {
    status = next;
    return this;
  }

  JobEdit position(long next) {
    position = next;
    return this;
  }

  JobEdit runAt(Instant time) {
    runAt = time;
    return this;
  }

  JobEdit attemptGivenBack() {
    attempt--;
    return this;
  }

  JobEdit askedToStop() {
    cancelRequested = true;
    return this;
  }

  /** Null keeps the earlier reason. */
  JobEdit failed(@Nullable Failure reason) {
    lastFailure = reason == null ? lastFailure : reason;
    return this;
  }

  Job done() {
    return new Job(
        job.id(),
        job.spec(),
        job.tier(),
        position,
        status,
        attempt,
        job.maxAttempts(),
        job.createdAt(),
        runAt,
        job.expiresAt(),
        startedAt,
        job.batchId(),
        lease,
        cancelRequested,
        progress,
        lastFailure,
        job.publicId());
  }
}
