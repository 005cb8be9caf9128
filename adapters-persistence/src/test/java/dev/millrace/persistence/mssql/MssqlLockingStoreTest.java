package dev.millrace.persistence.mssql;

import dev.millrace.application.queue.LeaseContract;
import dev.millrace.application.queue.QueueRaceContract;
import dev.millrace.application.store.StoreFixture;
import dev.millrace.application.store.StoreUnderTest;
import dev.millrace.persistence.OpenStoreUnderTest;
import dev.millrace.persistence.StoreOnServer;
import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.Reach;
import dev.millrace.persistence.testserver.ServerKind;
import org.junit.jupiter.api.Nested;

/**
 * What others hold is passed over as well where the database keeps no versions for statements
 * ({@code READ_COMMITTED_SNAPSHOT} off); {@link MssqlStoreTest} has them on.
 */
@OnServer(ServerKind.MSSQL)
class MssqlLockingStoreTest {

  @Nested
  class Leases extends LeaseContract implements OnMssqlLocking {}

  @Nested
  class Races extends QueueRaceContract implements OnMssqlLocking {}

  interface OnMssqlLocking extends StoreFixture {
    @Override
    default StoreUnderTest openStore() {
      StoreOnServer store = StoreOnServer.open(ServerKind.MSSQL);
      Reach.of(ServerKind.MSSQL)
          .get()
          .execute(
              "ALTER DATABASE "
                  + store.address().database()
                  + " SET READ_COMMITTED_SNAPSHOT OFF WITH ROLLBACK IMMEDIATE");
      return new OpenStoreUnderTest(store);
    }
  }
}
