package dev.millrace.application.queue;

import dev.millrace.application.store.StoreContract;
import dev.millrace.application.store.StoreUnderTest;
import org.junit.jupiter.api.Test;

/** Random histories end as those of a simple model do, step by step. */
public abstract class QueueModelContract extends StoreContract {
  private static final int STEPS = 120;

  @Test
  void everyHistoryAgreesWithTheModel() {
    for (long seed = 1; seed <= modelHistories(); seed++) {
      play(seed);
    }
  }

  private void play(long seed) {
    int step = 0;
    try (StoreUnderTest fresh = openStore()) {
      QueueHistory history = new QueueHistory(fresh, seed);
      while (step < STEPS) {
        step++;
        history.step();
        history.assertAgrees();
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("Seed " + seed + ", step " + step, e);
    }
  }
}
