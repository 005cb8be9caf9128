package dev.millrace.persistence.memory;

import dev.millrace.application.store.StoreFixture;
import dev.millrace.application.store.StoreUnderTest;
import dev.millrace.persistence.OpenStoreUnderTest;
import java.time.Clock;

/** Runs a suite on the store in memory. */
interface OnMemory extends StoreFixture {
  @Override
  default StoreUnderTest openStore() {
    return new OpenStoreUnderTest(new MemoryStore(Clock.systemUTC()::instant));
  }

  @Override
  default int raceJobs() {
    return 10_000;
  }
}
