package dev.millrace.persistence.sqlite;

import dev.millrace.application.queue.GraduationContract;
import dev.millrace.application.queue.JobQueueContract;
import dev.millrace.application.queue.LeaseContract;
import dev.millrace.application.queue.QueueControlContract;
import dev.millrace.application.queue.QueueUpkeepContract;
import dev.millrace.application.queue.ReorderContract;
import dev.millrace.application.store.StoreContracts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The store in a SQLite file keeps the contract of every port. */
class SqliteStoreTest {
  @Test
  void everySuiteRuns() {
    StoreContracts.assertAllRunIn(getClass());
  }

  @Nested
  class Queue extends JobQueueContract implements OnSqlite {}

  @Nested
  class Leases extends LeaseContract implements OnSqlite {}

  @Nested
  class Graduation extends GraduationContract implements OnSqlite {}

  @Nested
  class Upkeep extends QueueUpkeepContract implements OnSqlite {}

  @Nested
  class Control extends QueueControlContract implements OnSqlite {}

  @Nested
  class Reorder extends ReorderContract implements OnSqlite {}
}
