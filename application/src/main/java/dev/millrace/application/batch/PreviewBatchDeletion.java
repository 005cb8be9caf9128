package dev.millrace.application.batch;

import dev.millrace.domain.batch.BatchId;

/** Shows what the deletion of a batch would take away. */
public final class PreviewBatchDeletion {

  private final BatchStore batches;

  public PreviewBatchDeletion(BatchStore batches) {
    this.batches = batches;
  }

  public BatchDeletion preview(BatchId id) {
    return batches.previewDeletion(id);
  }
}
