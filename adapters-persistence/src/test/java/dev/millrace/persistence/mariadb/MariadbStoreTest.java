package dev.millrace.persistence.mariadb;

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

/** The store on MariaDB keeps the contract of every port. */
@OnServer(ServerKind.MARIADB)
class MariadbStoreTest {
  @Test
  void everySuiteRuns() {
    StoreContracts.assertAllRunIn(getClass());
  }

  @Nested
  class Queue extends JobQueueContract implements OnMariadb {}

  @Nested
  class Leases extends LeaseContract implements OnMariadb {}

  @Nested
  class Graduation extends GraduationContract implements OnMariadb {}

  @Nested
  class Upkeep extends QueueUpkeepContract implements OnMariadb {}

  @Nested
  class Control extends QueueControlContract implements OnMariadb {}

  @Nested
  class Reorder extends ReorderContract implements OnMariadb {}

  @Nested
  class Catalog extends JobCatalogContract implements OnMariadb {}

  @Nested
  class Model extends QueueModelContract implements OnMariadb {}

  @Nested
  class Races extends QueueRaceContract implements OnMariadb {}

  @Nested
  class Batches extends BatchStoreContract implements OnMariadb {}

  @Nested
  class BatchDeletion extends BatchDeletionContract implements OnMariadb {}

  @Nested
  class BatchExpansion extends BatchExpansionsContract implements OnMariadb {}

  @Nested
  class Domains extends DomainRegistryContract implements OnMariadb {}

  @Nested
  class Tags extends TagStoreContract implements OnMariadb {}

  @Nested
  class Profiles extends ProfileStoreContract implements OnMariadb {}

  @Nested
  class Runs extends RunArchiveContract implements OnMariadb {}

  @Nested
  class Entries extends EntryListContract implements OnMariadb {}

  @Nested
  class Pairs extends RunPairsContract implements OnMariadb {}

  @Nested
  class Cleaning extends CleanerContract implements OnMariadb {}

  @Nested
  class Nodes extends NodeStoreContract implements OnMariadb {}

  @Nested
  class Duties extends DutiesContract implements OnMariadb {}

  @Nested
  class Audit extends AuditLogContract implements OnMariadb {}

  @Nested
  class Settings extends SettingsStoreContract implements OnMariadb {}

  @Nested
  class Transacting extends TransactionsContract implements OnMariadb {}

  @Nested
  class Probe extends StoreProbeContract implements OnMariadb {}
}
