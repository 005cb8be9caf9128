package dev.millrace.persistence.mariadb;

import dev.millrace.application.store.StoreFixture;
import dev.millrace.application.store.StoreUnderTest;
import dev.millrace.persistence.OpenStoreUnderTest;
import dev.millrace.persistence.StoreOnServer;
import dev.millrace.persistence.testserver.ServerKind;

/** Runs a suite on an empty database of a server of the oldest MariaDB. */
interface OnMariadbOldest extends StoreFixture {
  @Override
  default StoreUnderTest openStore() {
    return new OpenStoreUnderTest(StoreOnServer.open(ServerKind.MARIADB_OLDEST));
  }
}
