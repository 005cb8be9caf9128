package dev.millrace.application.queue;

import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.job.PublicId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A job to be pushed.
 *
 * @param maxAttempts 1..100
 * @param runAt not before; null or past for at once
 * @param expiresAt not started after; null for never
 * @param idempotencyKey 1 to 255 characters that stand for this submission; null for none
 * @param publicId what the public knows it by; null unless it comes from there
 */
public record NewJob(
    JobId id,
    JobSpec spec,
    PriorityTier tier,
    int maxAttempts,
    Instant createdAt,
    @Nullable Instant runAt,
    @Nullable Instant expiresAt,
    @Nullable BatchId batchId,
    @Nullable String idempotencyKey,
    @Nullable PublicId publicId) {

  /**
   * The job as a store keeps it: it waits, all times in microseconds.
   *
   * @param position its place in the queue
   * @param now the time of the store, which decides whether it waits for its time first
   */
  public Job waiting(long position, Instant now) {
    Instant due = micros(runAt);
    return new Job(
        id,
        spec,
        tier,
        position,
        due != null && due.isAfter(now) ? JobStatus.SCHEDULED : JobStatus.QUEUED,
        0,
        maxAttempts,
        createdAt.truncatedTo(ChronoUnit.MICROS),
        due,
        micros(expiresAt),
        null,
        batchId,
        null,
        false,
        0,
        null,
        publicId);
  }

  private static @Nullable Instant micros(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
  }
}
