package dev.millrace.application.batch;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.time.Clock;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.batch.Expansion;

/**
 * Cancels the jobs of a batch that have not started; those that run go on. A batch that is still
 * being read takes no more domains.
 */
public final class CancelBatch {

  private static final int CHUNK = 1_000;

  private final BatchStore batches;
  private final BatchExpansions expansions;
  private final Clock clock;

  public CancelBatch(BatchStore batches, BatchExpansions expansions, Clock clock) {
    this.batches = batches;
    this.expansions = expansions;
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
    expansions.stop(id, canceledFault());
    long canceled = 0;
    int step;
    do {
      step = batches.cancelWaiting(id, clock.now(), CHUNK);
      canceled += step;
    } while (step > 0);
    return canceled;
  }

  static Expansion.Fault canceledFault() {
    return new Expansion.Fault(
        null, Expansion.Fault.CANCELED, "The batch was canceled while it was read.");
  }
}
