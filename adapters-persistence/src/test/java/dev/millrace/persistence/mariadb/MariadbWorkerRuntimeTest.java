package dev.millrace.persistence.mariadb;

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

/** The worker runtime on MariaDB. */
@OnServer(ServerKind.MARIADB)
class MariadbWorkerRuntimeTest {

  @Test
  void noSuiteIsLeftOut() {
    RuntimeContracts.assertAllRunIn(MariadbWorkerRuntimeTest.class);
  }

  @Nested
  class Running extends WorkerRuntimeContract implements OnMariadb {}

  @Nested
  class Counts extends WorkerCountContract implements OnMariadb {}

  @Nested
  class LostLeases extends LostLeaseContract implements OnMariadb {}

  @Nested
  class Outages extends WorkerOutageContract implements OnMariadb {}

  @Nested
  class Shutdown extends WorkerShutdownContract implements OnMariadb {}

  @Nested
  class KilledNodes extends KilledNodeContract implements OnMariadb {}

  @Nested
  class Races extends WorkerRaceContract implements OnMariadb {}

  @Nested
  class WatchedRuns extends WatchedRunContract implements OnMariadb {}

  @Nested
  class Watching extends WatchContract implements OnMariadb {}

  @Nested
  class Maintenance extends MaintenanceContract implements OnMariadb {}

  @Nested
  class Joining extends JoinNodesContract implements OnMariadb {}

  @Nested
  class IdleLoad extends IdleLoadContract implements OnMariadb {}
}
