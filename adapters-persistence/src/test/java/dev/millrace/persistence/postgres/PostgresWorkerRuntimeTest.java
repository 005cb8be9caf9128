package dev.millrace.persistence.postgres;

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
import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.ServerKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The worker runtime on PostgreSQL. */
@OnServer(ServerKind.POSTGRES)
class PostgresWorkerRuntimeTest {

  @Test
  void noSuiteIsLeftOut() {
    RuntimeContracts.assertAllRunIn(PostgresWorkerRuntimeTest.class);
  }

  @Nested
  class Running extends WorkerRuntimeContract implements OnPostgres {}

  @Nested
  class Counts extends WorkerCountContract implements OnPostgres {}

  @Nested
  class LostLeases extends LostLeaseContract implements OnPostgres {}

  @Nested
  class Outages extends WorkerOutageContract implements OnPostgres {}

  @Nested
  class Shutdown extends WorkerShutdownContract implements OnPostgres {}

  @Nested
  class KilledNodes extends KilledNodeContract implements OnPostgres {}

  @Nested
  class Races extends WorkerRaceContract implements OnPostgres {}

  @Nested
  class WatchedRuns extends WatchedRunContract implements OnPostgres {}

  @Nested
  class Watching extends WatchContract implements OnPostgres {}

  @Nested
  class Maintenance extends MaintenanceContract implements OnPostgres {}

  @Nested
  class Joining extends JoinNodesContract implements OnPostgres {}

  @Nested
  class IdleLoad extends IdleLoadContract implements OnPostgres {}
}
