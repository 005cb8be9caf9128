package dev.millrace.http.batch;

import dev.millrace.application.batch.BatchDeletion;
import dev.millrace.http.json.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the deletion of a batch would take away.
 *
 * @param snapshots the snapshots that would go; none are kept yet
 */
record DeletePreviewModel(
    String batchId,
    @Nullable String tag,
    @Nullable String createdAt,
    boolean snapshotIntent,
    boolean exists,
    long queuedJobs,
    long runningJobs,
    long completedRuns,
    long entries,
    long factRows,
    List<String> snapshots) {
  static DeletePreviewModel of(BatchDeletion deletion) {
    return new DeletePreviewModel(
        deletion.batchId().toString(),
        deletion.tag() == null ? null : deletion.tag().value(),
        Times.textOrNull(deletion.createdAt()),
        deletion.snapshotIntent(),
        deletion.exists(),
        deletion.queuedJobs(),
        deletion.runningJobs(),
        deletion.completedRuns(),
        deletion.entries(),
        deletion.factRows(),
        List.of());
  }
}
