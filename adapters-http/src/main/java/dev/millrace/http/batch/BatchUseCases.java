package dev.millrace.http.batch;

import dev.millrace.application.batch.CancelBatch;
import dev.millrace.application.batch.DeleteBatch;
import dev.millrace.application.batch.DescribeBatch;
import dev.millrace.application.batch.ListBatches;
import dev.millrace.application.batch.PreviewBatchDeletion;
import dev.millrace.application.batch.RerunBatch;
import dev.millrace.application.batch.SubmitBatch;
import dev.millrace.application.comparison.CompareBatches;
import dev.millrace.application.event.WatchBatch;

/**
 * What can be done with batches.
 *
 * @param reading how they are looked at
 * @param removal how they end before their time
 */
public record BatchUseCases(
    SubmitBatch submit, RerunBatch rerun, Reading reading, WatchBatch watch, Removal removal) {
  /** How batches are looked at. */
  public record Reading(ListBatches list, DescribeBatch describe, CompareBatches compare) {}

  /** How batches end before their time. */
  public record Removal(CancelBatch cancel, PreviewBatchDeletion preview, DeleteBatch delete) {}
}
