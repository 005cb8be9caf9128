package dev.millrace.persistence.sqlite;

import dev.millrace.application.store.StoreFixture;
import dev.millrace.application.store.StoreUnderTest;
import dev.millrace.persistence.OpenStoreUnderTest;

/** Runs a suite on a fresh SQLite file. */
interface OnSqlite extends StoreFixture {
  @Override
  default StoreUnderTest openStore() {
    return new OpenStoreUnderTest(TemporaryStore.open());
  }
}
