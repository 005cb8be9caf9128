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

  /** Adds a batch that is complete; {@link BatchExpansions} adds those that grow. */
  void insert(Batch batch);

  /**
   * The batch with how far it has come. The numbers of a batch of 100,000 jobs or more may be as
   * they were up to 30 seconds ago.
   */
  Optional<BatchOverview> find(BatchId id);

  /**
   * The batches wanted with how far they have come, as {@link #find} tells it, newest first (by
   * id).
   */
  Page<BatchOverview> list(BatchFilter filter, PageRequest page);

  /**
   * What {@link #delete} would delete now; a preview with {@code exists} false if there is none.
   */
  BatchDeletion previewDeletion(BatchId id);

  /**
   * Takes one step of the deletion of a batch: some of its waiting jobs, or some of its runs with
   * their entries, whose domains' latest results are derived anew; the last step takes the batch.
   * Each step is one short transaction; a deletion that was broken off is completed by the next.
   * Domains and tags stay.
   *
   * @param max how many jobs or runs at the most
   */
  DeletionStep delete(BatchId id, int max);

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
