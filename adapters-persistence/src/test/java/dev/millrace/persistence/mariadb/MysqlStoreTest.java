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

/** The store on MySQL keeps the contract of every port. */
@OnServer(ServerKind.MYSQL)
class MysqlStoreTest {
  @Test
  void everySuiteRuns() {
    StoreContracts.assertAllRunIn(getClass());
  }

  @Nested
  class Queue extends JobQueueContract implements OnMysql {}

  @Nested
  class Leases extends LeaseContract implements OnMysql {}

  @Nested
  class Graduation extends GraduationContract implements OnMysql {}

  @Nested
  class Upkeep extends QueueUpkeepContract implements OnMysql {}

  @Nested
  class Control extends QueueControlContract implements OnMysql {}

  @Nested
  class Reorder extends ReorderContract implements OnMysql {}

  @Nested
  class Catalog extends JobCatalogContract implements OnMysql {}

  @Nested
  class Model extends QueueModelContract implements OnMysql {}

  @Nested
  class Races extends QueueRaceContract implements OnMysql {}

  @Nested
  class Batches extends BatchStoreContract implements OnMysql {}

  @Nested
  class BatchDeletion extends BatchDeletionContract implements OnMysql {}

  @Nested
  class BatchExpansion extends BatchExpansionsContract implements OnMysql {}

  @Nested
  class Domains extends DomainRegistryContract implements OnMysql {}

  @Nested
  class Tags extends TagStoreContract implements OnMysql {}

  @Nested
  class Profiles extends ProfileStoreContract implements OnMysql {}

  @Nested
  class Runs extends RunArchiveContract implements OnMysql {}

  @Nested
  class Entries extends EntryListContract implements OnMysql {}

  @Nested
  class Pairs extends RunPairsContract implements OnMysql {}

  @Nested
  class Cleaning extends CleanerContract implements OnMysql {}

  @Nested
  class Nodes extends NodeStoreContract implements OnMysql {}

  @Nested
  class Duties extends DutiesContract implements OnMysql {}

  @Nested
  class Audit extends AuditLogContract implements OnMysql {}

  @Nested
  class Settings extends SettingsStoreContract implements OnMysql {}

  @Nested
  class Transacting extends TransactionsContract implements OnMysql {}

  @Nested
  class Probe extends StoreProbeContract implements OnMysql {}
}
