package dev.millrace.persistence.sqlite;

import dev.millrace.application.event.WatchContract;
import dev.millrace.application.maintenance.MaintenanceContract;
import dev.millrace.application.node.JoinNodesContract;
import dev.millrace.application.worker.IdleLoadContract;
import dev.millrace.application.worker.KilledNodeContract;
import dev.millrace.application.worker.LostLeaseContract;
import dev.millrace.application.worker.RuntimeContracts;
import dev.millrace.application.worker.WatchedRunContract;
import dev.millrace.application.worker.WorkerCountContract;
import dev.millrace.application.worker.WorkerOutageContract;
import dev.millrace.application.worker.WorkerRaceContract;
import dev.millrace.application.worker.WorkerRuntimeContract;
import dev.millrace.application.worker.WorkerShutdownContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The worker runtime on a SQLite file. */
class SqliteWorkerRuntimeTest {

  @Test
  void noSuiteIsLeftOut() {
    RuntimeContracts.assertAllRunIn(SqliteWorkerRuntimeTest.class);
  }

  @Nested
  class Running extends WorkerRuntimeContract implements OnSqlite {}

  @Nested
  class Counts extends WorkerCountContract implements OnSqlite {}

  @Nested
  class LostLeases extends LostLeaseContract implements OnSqlite {}

  @Nested
  class Outages extends WorkerOutageContract implements OnSqlite {}

  @Nested
  class Shutdown extends WorkerShutdownContract implements OnSqlite {}

  @Nested
  class KilledNodes extends KilledNodeContract implements OnSqlite {}

  @Nested
  class Races extends WorkerRaceContract implements OnSqlite {}

  @Nested
  class WatchedRuns extends WatchedRunContract implements OnSqlite {}

  @Nested
  class Watching extends WatchContract implements OnSqlite {}

  @Nested
  class Maintenance extends MaintenanceContract implements OnSqlite {}

  @Nested
  class Joining extends JoinNodesContract implements OnSqlite {}

  @Nested
  class IdleLoad extends IdleLoadContract implements OnSqlite {}
}
