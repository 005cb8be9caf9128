package dev.millrace.persistence.memory;

import dev.millrace.application.access.AuditLogContract;
import dev.millrace.application.batch.BatchDeletionContract;
import dev.millrace.application.batch.BatchExpansionsContract;
import dev.millrace.application.batch.BatchStoreContract;
import dev.millrace.application.comparison.RunPairsContract;
import dev.millrace.application.health.StoreProbeContract;
import dev.millrace.application.maintenance.DutiesContract;
import dev.millrace.application.node.NodeStoreContract;
import dev.millrace.application.profile.ProfileStoreContract;
import dev.millrace.application.queue.GraduationContract;
import dev.millrace.application.queue.JobCatalogContract;
import dev.millrace.application.queue.JobQueueContract;
import dev.millrace.application.queue.LeaseContract;
import dev.millrace.application.queue.QueueControlContract;
import dev.millrace.application.queue.QueueModelContract;
import dev.millrace.application.queue.QueueRaceContract;
import dev.millrace.application.queue.QueueUpkeepContract;
import dev.millrace.application.queue.ReorderContract;
import dev.millrace.application.registry.DomainRegistryContract;
import dev.millrace.application.registry.TagStoreContract;
import dev.millrace.application.retention.CleanerContract;
import dev.millrace.application.run.EntryListContract;
import dev.millrace.application.run.RunArchiveContract;
import dev.millrace.application.setting.SettingsStoreContract;
import dev.millrace.application.store.StoreContracts;
import dev.millrace.application.tx.TransactionsContract;
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

  @Nested
  class Catalog extends JobCatalogContract implements OnMemory {}

  @Nested
  class Model extends QueueModelContract implements OnMemory {}

  @Nested
  class Races extends QueueRaceContract implements OnMemory {}

  @Nested
  class Batches extends BatchStoreContract implements OnMemory {}

  @Nested
  class BatchDeletion extends BatchDeletionContract implements OnMemory {}

  @Nested
  class BatchExpansion extends BatchExpansionsContract implements OnMemory {}

  @Nested
  class Domains extends DomainRegistryContract implements OnMemory {}

  @Nested
  class Tags extends TagStoreContract implements OnMemory {}

  @Nested
  class Profiles extends ProfileStoreContract implements OnMemory {}

  @Nested
  class Runs extends RunArchiveContract implements OnMemory {}

  @Nested
  class Entries extends EntryListContract implements OnMemory {}

  @Nested
  class Pairs extends RunPairsContract implements OnMemory {}

  @Nested
  class Cleaning extends CleanerContract implements OnMemory {}

  @Nested
  class Nodes extends NodeStoreContract implements OnMemory {}

  @Nested
  class Duties extends DutiesContract implements OnMemory {}

  @Nested
  class Audit extends AuditLogContract implements OnMemory {}

  @Nested
  class Settings extends SettingsStoreContract implements OnMemory {}

  @Nested
  class Transacting extends TransactionsContract implements OnMemory {}

  @Nested
  class Probe extends StoreProbeContract implements OnMemory {}
}
