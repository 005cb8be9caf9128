package dev.millrace.http.batch;

import dev.millrace.application.batch.CancelBatch;
import dev.millrace.application.batch.DeleteBatch;
import dev.millrace.application.batch.DescribeBatch;
import dev.millrace.application.batch.ListBatches;
import dev.millrace.application.batch.PreviewBatchDeletion;
import dev.millrace.application.batch.RerunBatch;
import dev.millrace.application.batch.SubmitBatch;
import dev.millrace.application.event.WatchBatch;

/**
 * What can be done with batches.
 *
 * @param removal how they end before their time
 */
public record BatchUseCases(
    SubmitBatch submit,
    RerunBatch rerun,
    ListBatches list,
    DescribeBatch describe,
    WatchBatch watch,
    Removal removal) {
  /** How batches end before their time. */
  public record Removal(CancelBatch cancel, PreviewBatchDeletion preview, DeleteBatch delete) {}
}
