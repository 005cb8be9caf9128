package dev.millrace.application.batch;

import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.batch.BatchState;
import dev.millrace.domain.batch.Expansion;
import org.jspecify.annotations.Nullable;

/** The expansion of a batch as it is kept. */
public record StoredExpansion(
    BatchId id, BatchState state, ExpansionMark mark, Expansion.@Nullable Fault fault) {
  /** What is shown of it. */
  public Expansion shown() {
    return new Expansion(state, mark.lines(), mark.domains(), fault);
  }
}
