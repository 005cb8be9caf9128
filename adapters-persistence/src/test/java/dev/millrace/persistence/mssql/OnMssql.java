package dev.millrace.persistence.mssql;

import dev.millrace.application.store.StoreFixture;
import dev.millrace.application.store.StoreUnderTest;
import dev.millrace.persistence.OpenStoreUnderTest;
import dev.millrace.persistence.StoreOnServer;
import dev.millrace.persistence.testserver.ServerKind;

/** Runs a suite on an empty database of a SQL Server server. */
interface OnMssql extends StoreFixture {
  @Override
  default StoreUnderTest openStore() {
    return new OpenStoreUnderTest(StoreOnServer.open(ServerKind.MSSQL));
  }
}
