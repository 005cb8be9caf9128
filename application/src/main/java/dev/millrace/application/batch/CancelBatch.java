package dev.millrace.application.batch;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.time.Clock;
import dev.millrace.domain.batch.BatchId;

/** Cancels the jobs of a batch that have not started; those that run go on. */
public final class CancelBatch {

  private static final int CHUNK = 1_000;

  private final BatchStore batches;
  private final Clock clock;

  public CancelBatch(BatchStore batches, Clock clock) {
    this.batches = batches;
    this.clock = clock;
  }

  /**
   * Cancels in short transactions, so that leasing never waits.
   *
   * @return how many jobs were canceled
   * @throws NotFound {@code batch_not_found}
   */
  public long cancel(BatchId id) {
    if (batches.find(id).isEmpty()) {
      throw DescribeBatch.notFound(id);
    }
    long canceled = 0;
    int step;
    do {
      step = batches.cancelWaiting(id, clock.now(), CHUNK);
      canceled += step;
    } while (step > 0);
    return canceled;
  }
}
