package dev.millrace.persistence.memory;

import dev.millrace.application.queue.GraduationContract;
import dev.millrace.application.queue.JobQueueContract;
import dev.millrace.application.queue.LeaseContract;
import dev.millrace.application.queue.QueueControlContract;
import dev.millrace.application.queue.QueueUpkeepContract;
import dev.millrace.application.queue.ReorderContract;
import dev.millrace.application.store.StoreContracts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The store in memory keeps the contract of every port. */
class MemoryStoreTest {
  @Test
  void everySuiteRuns() {
    StoreContracts.assertAllRunIn(getClass());
  }

  @Nested
  class Queue extends JobQueueContract implements OnMemory {}

  @Nested
  class Leases extends LeaseContract implements OnMemory {}

  @Nested
  class Graduation extends GraduationContract implements OnMemory {}

  @Nested
  class Upkeep extends QueueUpkeepContract implements OnMemory {}

  @Nested
  class Control extends QueueControlContract implements OnMemory {}

  @Nested
  class Reorder extends ReorderContract implements OnMemory {}
}
