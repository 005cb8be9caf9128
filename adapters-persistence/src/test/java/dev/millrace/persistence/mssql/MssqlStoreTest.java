package dev.millrace.persistence.mssql;

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
import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.ServerKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The store on SQL Server keeps the contract of every port. */
@OnServer(ServerKind.MSSQL)
class MssqlStoreTest {
  @Test
  void everySuiteRuns() {
    StoreContracts.assertAllRunIn(getClass());
  }

  @Nested
  class Queue extends JobQueueContract implements OnMssql {}

  @Nested
  class Leases extends LeaseContract implements OnMssql {}

  @Nested
  class Graduation extends GraduationContract implements OnMssql {}

  @Nested
  class Upkeep extends QueueUpkeepContract implements OnMssql {}

  @Nested
  class Control extends QueueControlContract implements OnMssql {}

  @Nested
  class Reorder extends ReorderContract implements OnMssql {}

  @Nested
  class Catalog extends JobCatalogContract implements OnMssql {}

  @Nested
  class Model extends QueueModelContract implements OnMssql {}

  @Nested
  class Races extends QueueRaceContract implements OnMssql {}

  @Nested
  class Batches extends BatchStoreContract implements OnMssql {}

  @Nested
  class BatchDeletion extends BatchDeletionContract implements OnMssql {}

  @Nested
  class BatchExpansion extends BatchExpansionsContract implements OnMssql {}

  @Nested
  class Domains extends DomainRegistryContract implements OnMssql {}

  @Nested
  class Tags extends TagStoreContract implements OnMssql {}

  @Nested
  class Profiles extends ProfileStoreContract implements OnMssql {}

  @Nested
  class Runs extends RunArchiveContract implements OnMssql {}

  @Nested
  class Entries extends EntryListContract implements OnMssql {}

  @Nested
  class Pairs extends RunPairsContract implements OnMssql {}

  @Nested
  class Cleaning extends CleanerContract implements OnMssql {}

  @Nested
  class Nodes extends NodeStoreContract implements OnMssql {}

  @Nested
  class Duties extends DutiesContract implements OnMssql {}

  @Nested
  class Audit extends AuditLogContract implements OnMssql {}

  @Nested
  class Settings extends SettingsStoreContract implements OnMssql {}

  @Nested
  class Transacting extends TransactionsContract implements OnMssql {}

  @Nested
  class Probe extends StoreProbeContract implements OnMssql {}
}
