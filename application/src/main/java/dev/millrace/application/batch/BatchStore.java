package dev.millrace.application.batch;

import dev.millrace.application.DrivenPort;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import java.time.Instant;
import java.util.Optional;

/** Stores batches; their jobs and runs name them. */
@DrivenPort
public interface BatchStore {

  /** How many columns the order of {@link #list} has: the id. */
  int CURSOR_KEY_LENGTH = 1;

  /** Adds a batch. */
  void insert(Batch batch);

  /** The batch with how far it has come. */
  Optional<BatchOverview> find(BatchId id);

  /** Batches with how far they have come, newest first (by id). */
  Page<BatchOverview> list(PageRequest page);

  /**
   * What {@link #delete} would delete now; a preview with {@code exists} false if there is none.
   */
  BatchDeletion previewDeletion(BatchId id);

  /**
   * Deletes a batch with its waiting jobs, its runs and their entries, and derives the latest
   * result of each of its domains anew, in one transaction. Domains and tags stay.
   *
   * @return false if a job of it runs: nothing has changed then; true if there is no such batch
   */
  boolean delete(BatchId id);

  /**
   * Cancels jobs of the batch that wait.
   *
   * @param max how many at the most
   * @return how many
   */
  int cancelWaiting(BatchId id, Instant now, int max);

  /**
   * Asks the nodes that run jobs of the batch to stop.
   *
   * @return how many jobs run
   */
  int cancelRunning(BatchId id);
}
