package dev.millrace.http.fake;

import dev.millrace.application.batch.BatchExpansions;
import dev.millrace.application.batch.ExpansionMark;
import dev.millrace.application.batch.StoredExpansion;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.batch.BatchState;
import dev.millrace.domain.batch.Expansion;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the batches of the fake store have been expanded; nobody holds one for a time only. */
final class FakeExpansions implements BatchExpansions {
  private final FakeState state;

  FakeExpansions(FakeState state) {
    this.state = state;
  }

  static Expansion shown(FakeState state, BatchId id) {
    StoredExpansion stored = state.expansions.get(id);
    return stored == null ? Expansion.NOTHING : stored.shown();
  }

  @Override
  public Optional<StoredExpansion> findByKey(String key) {
    state.touch();
    return Optional.ofNullable(state.batchKeys.get(key)).map(state.expansions::get);
  }

  @Override
  public boolean claim(String key, BatchId id) {
    return state.batchKeys.putIfAbsent(key, id) == null;
  }

  @Override
  public void begin(Batch batch, UUID token, ExpansionMark mark, Duration hold) {
    state.touch();
    state.batches.put(batch.id(), batch);
    put(batch.id(), BatchState.EXPANDING, mark, null);
  }

  private void put(
      BatchId id, BatchState now, ExpansionMark mark, Expansion.@Nullable Fault fault) {
    state.expansions.put(id, new StoredExpansion(id, now, mark, fault));
  }

  private boolean isExpanding(BatchId id) {
    state.touch();
    return shown(state, id).state() == BatchState.EXPANDING;
  }

  @Override
  public boolean takeOver(BatchId id, ExpansionMark mark, UUID token, Duration hold) {
    put(id, BatchState.EXPANDING, mark, null);
    return true;
  }

  @Override
  public boolean advance(BatchId id, UUID token, ExpansionMark mark, Duration hold) {
    boolean expanding = isExpanding(id);
    if (expanding) {
      put(id, BatchState.EXPANDING, mark, null);
    }
    return expanding;
  }

  @Override
  public boolean end(BatchId id, UUID token, ExpansionMark mark, Expansion.@Nullable Fault fault) {
    boolean expanding = isExpanding(id);
    if (expanding) {
      put(id, fault == null ? BatchState.COMPLETE : BatchState.INCOMPLETE, mark, fault);
    }
    return expanding;
  }

  @Override
  public void stop(BatchId id, Expansion.Fault fault) {
    if (isExpanding(id)) {
      put(
          id,
          BatchState.INCOMPLETE,
          Objects.requireNonNull(state.expansions.get(id)).mark(),
          fault);
    }
  }
}
