package dev.millrace.application.batch;

import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.name.TagName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the deletion of a batch would take away.
 *
 * @param tag the tag it was made from; null for an explicit list
 * @param createdAt null if there is no such batch
 * @param exists whether there is such a batch
 * @param queuedJobs jobs that wait
 * @param runningJobs jobs that run and must stop first
 * @param completedRuns runs that would go
 * @param entries entries that would go
 * @param factRows analysis facts that would go
 */
public record BatchDeletion(
    BatchId batchId,
    @Nullable TagName tag,
    @Nullable Instant createdAt,
    boolean snapshotIntent,
    boolean exists,
    long queuedJobs,
    long runningJobs,
    long completedRuns,
    long entries,
    long factRows) {

  /** Nothing to delete. */
  public static BatchDeletion ofNothing(BatchId id) {
    return new BatchDeletion(id, null, null, false, false, 0, 0, 0, 0, 0);
  }
}
