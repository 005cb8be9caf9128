package dev.millrace.application.batch;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.NotFound;
import dev.millrace.domain.batch.BatchId;
import java.time.Duration;

/**
 * Deletes a batch with all that was derived from it. Jobs of it that run are asked to stop and
 * given a few seconds.
 *
 * <p>Source: gonemaster-server, retention and deletion.
 */
public final class DeleteBatch {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration STEP = Duration.ofMillis(50);

  private final BatchStore batches;

  public DeleteBatch(BatchStore batches) {
    this.batches = batches;
  }

  /**
   * @throws NotFound {@code batch_not_found}
   * @throws Conflict {@code jobs_not_terminal} if jobs of it still run after 5 s; nothing is
   *     deleted then, but they stay asked to stop
   * @throws InterruptedException while waiting for them; nothing is deleted then
   */
  public void delete(BatchId id) throws InterruptedException {
    if (!batches.previewDeletion(id).exists()) {
      throw DescribeBatch.notFound(id);
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (batches.cancelRunning(id) > 0 || !batches.delete(id)) {
      if (System.nanoTime() >= deadline) {
        throw new Conflict(
            "jobs_not_terminal",
            "Jobs of the batch " + id + " still run; they have been asked to stop, try again.");
      }
      Thread.sleep(STEP);
    }
  }
}
