package dev.millrace.domain.job;

import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.name.DomainName;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that waits or is in flight. Once finished it is a {@link dev.millrace.domain.run.Run}
 * with the same id.
 *
 * @param id names the job and later its run
 * @param spec what to do
 * @param tier which tier it waits in
 * @param position its place within the tier; smaller is leased earlier
 * @param status one of {@link JobStatus#PENDING}
 * @param attempt how many attempts have been started and count; 0 before the first lease
 * @param maxAttempts 1..100
 * @param createdAt when it was accepted
 * @param runAt not before; null for at once
 * @param expiresAt not started after; null for never
 * @param startedAt when the present attempt started; null unless running
 * @param batchId the batch it came with; null for a single job
 * @param lease present exactly while running
 * @param cancelRequested whether the node that runs it has been asked to stop
 * @param progress 0..100
 * @param lastFailure why the last attempt failed; null when none has
 * @param publicId what the public knows it by; null unless it came from there
 */
public record Job(
    JobId id,
    JobSpec spec,
    PriorityTier tier,
    long position,
    JobStatus status,
    int attempt,
    int maxAttempts,
    Instant createdAt,
    @Nullable Instant runAt,
    @Nullable Instant expiresAt,
    @Nullable Instant startedAt,
    @Nullable BatchId batchId,
    @Nullable Lease lease,
    boolean cancelRequested,
    int progress,
    @Nullable Failure lastFailure,
    @Nullable PublicId publicId) {

  /** The most attempts a job may ask for. */
  public static final int MAX_ATTEMPTS = 100;

  public Job {
    if (status.isTerminal()) {
      throw new IllegalArgumentException("A finished job is a run: " + status);
    }
    if ((lease != null) != (status == JobStatus.RUNNING)) {
      throw new IllegalArgumentException("A job has a lease exactly while it is running.");
    }
  }

  /** The domain under test; empty for work that is no zone test. */
  public Optional<DomainName> domain() {
    return spec instanceof JobSpec.ZoneTest test ? Optional.of(test.domain()) : Optional.empty();
  }

  /** Whether somebody submitted it who did not have to say who he is. */
  public boolean isPublic() {
    return publicId != null;
  }

  /** Whether another attempt may follow the present one. */
  public boolean hasAttemptsLeft() {
    return attempt < maxAttempts;
  }
}
