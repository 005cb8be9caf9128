package dev.millrace.application.batch;

import dev.millrace.application.error.NotFound;
import dev.millrace.domain.batch.BatchId;

/** Shows a batch and how far it has come. */
public final class DescribeBatch {

  private final BatchStore batches;

  public DescribeBatch(BatchStore batches) {
    this.batches = batches;
  }

  /**
   * @throws NotFound {@code batch_not_found}
   */
  public BatchOverview describe(BatchId id) {
    return batches.find(id).orElseThrow(() -> notFound(id));
  }

  static NotFound notFound(BatchId id) {
    return new NotFound("batch_not_found", "There is no batch " + id + ".");
  }
}
