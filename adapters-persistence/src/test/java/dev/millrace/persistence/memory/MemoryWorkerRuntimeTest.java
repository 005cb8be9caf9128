package dev.millrace.persistence.memory;

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

/** The worker runtime on the store in memory. */
class MemoryWorkerRuntimeTest {

  @Test
  void noSuiteIsLeftOut() {
    RuntimeContracts.assertAllRunIn(MemoryWorkerRuntimeTest.class);
  }

  @Nested
  class Running extends WorkerRuntimeContract implements OnMemory {}

  @Nested
  class Counts extends WorkerCountContract implements OnMemory {}

  @Nested
  class LostLeases extends LostLeaseContract implements OnMemory {}

  @Nested
  class Outages extends WorkerOutageContract implements OnMemory {}

  @Nested
  class Shutdown extends WorkerShutdownContract implements OnMemory {}

  @Nested
  class KilledNodes extends KilledNodeContract implements OnMemory {}

  @Nested
  class Races extends WorkerRaceContract implements OnMemory {}

  @Nested
  class WatchedRuns extends WatchedRunContract implements OnMemory {}

  @Nested
  class Watching extends WatchContract implements OnMemory {}

  @Nested
  class Maintenance extends MaintenanceContract implements OnMemory {}

  @Nested
  class Joining extends JoinNodesContract implements OnMemory {}

  @Nested
  class IdleLoad extends IdleLoadContract implements OnMemory {}
}
