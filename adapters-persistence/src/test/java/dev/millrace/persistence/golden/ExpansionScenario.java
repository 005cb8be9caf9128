package dev.millrace.persistence.golden;

import dev.millrace.application.batch.BatchExpansions;
import dev.millrace.application.batch.ExpansionMark;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.batch.Expansion.Fault;
import dev.millrace.domain.name.DomainName;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Expands a batch in every way. */
final class ExpansionScenario {
  private static final UUID ID = new UUID(0x0199000000007000L, 0x8000000000001000L);
  private static final UUID TOKEN = new UUID(0x0199000000007000L, 0x8000000000001001L);
  private static final Duration HOLD = Duration.ofMinutes(1);
  private static final ExpansionMark MARK =
      new ExpansionMark(2, 1, "digest", DomainName.parse("example.com"));

  private ExpansionScenario() {}

  /**
   * @param step is told a name and what to do under it
   */
  static void run(BatchExpansions expansions, Instant now, BiConsumer<String, Runnable> step) {
    BatchId id = new BatchId(ID);
    Fault fault = new Fault(2L, "invalid_domain", "No domain.");
    step.accept("BatchExpansions.claim", () -> expansions.claim("key", id));
    step.accept(
        "BatchExpansions.begin",
        () -> expansions.begin(new Batch(id, now, null, null, false), TOKEN, MARK, HOLD));
    step.accept("BatchExpansions.findByKey", () -> expansions.findByKey("key"));
    step.accept("BatchExpansions.advance", () -> expansions.advance(id, TOKEN, MARK, HOLD));
    step.accept("BatchExpansions.end", () -> expansions.end(id, TOKEN, MARK, fault));
    step.accept("BatchExpansions.takeOver", () -> expansions.takeOver(id, MARK, TOKEN, HOLD));
    step.accept("BatchExpansions.stop", () -> expansions.stop(id, fault));
  }
}
