package dev.millrace.application.batch;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.pace.StepSize;
import dev.millrace.application.time.Clock;
import dev.millrace.domain.batch.BatchId;
import java.time.Duration;

/**
 * Deletes a batch with all that was derived from it. While jobs of it run, they are asked to stop
 * and its waiting jobs are canceled, as workers would start them meanwhile; that may take a few
 * seconds. It goes in short steps, so that a batch of millions keeps nobody else waiting.
 *
 * <p>Source: gonemaster-server, retention and deletion.
 */
public final class DeleteBatch {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration STEP = Duration.ofMillis(50);
  private static final int CHUNK = 1_000;

  private final BatchStore batches;
  private final BatchExpansions expansions;
  private final Clock clock;
  private final Duration patience;

  public DeleteBatch(BatchStore batches, BatchExpansions expansions, Clock clock) {
    this(batches, expansions, clock, PATIENCE);
  }

  /**
   * @param patience how long running jobs may take to stop
   */
  public DeleteBatch(
      BatchStore batches, BatchExpansions expansions, Clock clock, Duration patience) {
    this.batches = batches;
    this.expansions = expansions;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * @throws NotFound {@code batch_not_found}
   * @throws Conflict {@code jobs_not_terminal} if jobs of it still run after 5 s; all its jobs are
   *     canceled or asked to stop then, and what was deleted before stays deleted
   * @throws InterruptedException while waiting for them; the next call goes on
   */
  public void delete(BatchId id) throws InterruptedException {
    if (!batches.previewDeletion(id).exists()) {
      throw DescribeBatch.notFound(id);
    }
    expansions.stop(id, CancelBatch.canceledFault());
    StepSize size = new StepSize();
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      long start = System.nanoTime();
      switch (batches.delete(id, size.rows())) {
        case DONE -> {
          return;
        }
        case MORE -> {
          size.took(System.nanoTime() - start);
          deadline = System.nanoTime() + patience.toNanos();
        }
        case BLOCKED -> {
          if (System.nanoTime() - deadline >= 0) {
            throw stillRunning(id);
          }
          stopJobs(id);
        }
      }
    }
  }

  private static Conflict stillRunning(BatchId id) {
    return new Conflict(
        "jobs_not_terminal",
        "Jobs of the batch " + id + " still run; they have been asked to stop, try again.");
  }

  private void stopJobs(BatchId id) throws InterruptedException {
    batches.cancelRunning(id);
    if (batches.cancelWaiting(id, clock.now(), CHUNK) == 0) {
      Thread.sleep(STEP);
    }
  }
}
