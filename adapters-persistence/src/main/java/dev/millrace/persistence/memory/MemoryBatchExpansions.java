package dev.millrace.persistence.memory;

import dev.millrace.application.batch.BatchExpansions;
import dev.millrace.application.batch.ExpansionMark;
import dev.millrace.application.batch.StoredExpansion;
import dev.millrace.application.error.Conflict;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.batch.BatchState;
import dev.millrace.domain.batch.Expansion;
import dev.millrace.persistence.memory.MemoryState.BatchOrder;
import dev.millrace.persistence.memory.MemoryState.Expanding;
import dev.millrace.persistence.memory.MemoryState.KnownKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How far batches have been expanded, in memory. */
final class MemoryBatchExpansions implements BatchExpansions {
  private final MemoryState state;

  MemoryBatchExpansions(MemoryState state) {
    this.state = state;
  }

  /** As it reads now; empty for a batch that was added whole. */
  static Optional<StoredExpansion> stored(MemoryState state, BatchId id) {
    return Optional.ofNullable(state.expansions.get(id)).map(it -> asOf(it, state.now()));
  }

  private static StoredExpansion asOf(Expanding expanding, Instant now) {
    StoredExpansion stored = expanding.stored();
    return stored.state() == BatchState.EXPANDING && expanding.until().isBefore(now)
        ? new StoredExpansion(
            stored.id(), BatchState.INCOMPLETE, stored.mark(), Expansion.Fault.INTERRUPTED)
        : stored;
  }

  @Override
  public Optional<StoredExpansion> findByKey(String key) {
    return state.atomically(
        () ->
            Optional.ofNullable(state.keys.get(key)).map(known -> ofBatch(known.jobId().value())));
  }

  private StoredExpansion ofBatch(UUID id) {
    return stored(state, new BatchId(id))
        .orElseThrow(
            () ->
                new Conflict(
                    "idempotency_key_reused",
                    "This idempotency key stands for the job " + id + "."));
  }

  @Override
  public boolean claim(String key, BatchId id) {
    return state.atomically(
        () -> {
          boolean free = !state.keys.contains(key);
          if (free) {
            state.keys.put(key, new KnownKey(key, BatchOrder.of(id)));
          }
          return free;
        });
  }

  @Override
  public void begin(Batch batch, UUID token, ExpansionMark mark, Duration hold) {
    state.atomically(
        () -> {
          state.batches.put(batch.id(), MemoryBatchStore.kept(batch));
          put(expanding(batch.id(), mark), token, hold);
          return batch;
        });
  }

  private static StoredExpansion expanding(BatchId id, ExpansionMark mark) {
    return new StoredExpansion(id, BatchState.EXPANDING, mark, null);
  }

  private void put(StoredExpansion stored, @Nullable UUID token, Duration hold) {
    state.expansions.put(stored.id(), new Expanding(stored, token, state.now().plus(hold)));
  }

  @Override
  public boolean takeOver(BatchId id, ExpansionMark mark, UUID token, Duration hold) {
    return state.atomically(
        () -> {
          Optional<StoredExpansion> free =
              stored(state, id)
                  .filter(stored -> stored.state() == BatchState.INCOMPLETE)
                  .filter(stored -> stored.mark().digest().equals(mark.digest()))
                  .filter(stored -> stored.mark().domains() == mark.domains())
                  .filter(stored -> !wasCanceled(stored.fault()));
          free.ifPresent(stored -> put(expanding(id, stored.mark()), token, hold));
          return free.isPresent();
        });
  }

  private static boolean wasCanceled(Expansion.@Nullable Fault fault) {
    return fault != null && fault.code().equals(Expansion.Fault.CANCELED);
  }

  @Override
  public boolean advance(BatchId id, UUID token, ExpansionMark mark, Duration hold) {
    return change(id, token, hold, stored -> expanding(id, mark));
  }

  @Override
  public boolean end(BatchId id, UUID token, ExpansionMark mark, Expansion.@Nullable Fault fault) {
    BatchState ended = fault == null ? BatchState.COMPLETE : BatchState.INCOMPLETE;
    return state.atomically(
        () -> {
          boolean held = change(id, token, Duration.ZERO, stored -> stored);
          if (held) {
            put(new StoredExpansion(id, ended, mark, fault), null, Duration.ZERO);
          }
          return held;
        });
  }

  private boolean change(
      BatchId id, UUID token, Duration hold, UnaryOperator<StoredExpansion> edit) {
    return state.atomically(
        () -> {
          Expanding held = state.expansions.get(id);
          if (held == null || !token.equals(held.token())) {
            return false;
          }
          put(edit.apply(held.stored()), token, hold);
          return true;
        });
  }

  @Override
  public void stop(BatchId id, Expansion.Fault fault) {
    state.atomically(
        () -> {
          Expanding held = state.expansions.get(id);
          if (held != null && held.stored().state() == BatchState.EXPANDING) {
            put(
                new StoredExpansion(id, BatchState.INCOMPLETE, held.stored().mark(), fault),
                null,
                Duration.ZERO);
          }
          return id;
        });
  }
}
