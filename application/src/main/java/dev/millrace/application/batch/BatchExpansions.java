package dev.millrace.application.batch;

import dev.millrace.application.DrivenPort;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.batch.Expansion;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how far batches have been expanded, step by step. Whoever expands one holds it by a token
 * for a time that each step renews; a batch whose time ran out reads as incomplete, {@code
 * interrupted}. Times are the database's clock.
 */
@DrivenPort
public interface BatchExpansions {
  /**
   * The batch that an idempotency key stands for.
   *
   * @throws dev.millrace.application.error.Conflict {@code idempotency_key_reused} if it stands for
   *     a job
   */
  Optional<StoredExpansion> findByKey(String key);

  /**
   * Lets a key stand for a batch that is about to begin; waits for whoever does the same. It is
   * forgotten with the batch.
   *
   * @return false if the key stands for anything else: nothing has changed
   */
  boolean claim(String key, BatchId id);

  /** Adds a batch that is expanding and has no jobs yet. */
  void begin(Batch batch, UUID token, ExpansionMark mark, Duration hold);

  /**
   * Goes on with a batch that is incomplete.
   *
   * @param mark up to where it was taken
   * @return false if it is none, has another mark, was canceled, or somebody holds it: nothing has
   *     changed
   */
  boolean takeOver(BatchId id, ExpansionMark mark, UUID token, Duration hold);

  /**
   * Notes a step, in the transaction that pushes its jobs.
   *
   * @return false if the token holds the batch no more: nothing has changed
   */
  boolean advance(BatchId id, UUID token, ExpansionMark mark, Duration hold);

  /**
   * Notes the last step.
   *
   * @param fault null if the batch is complete
   * @return as {@link #advance}
   */
  boolean end(BatchId id, UUID token, ExpansionMark mark, Expansion.@Nullable Fault fault);

  /**
   * Takes an expanding batch out of the hands of whoever holds it; it is incomplete then. Does
   * nothing to any other.
   */
  void stop(BatchId id, Expansion.Fault fault);
}
