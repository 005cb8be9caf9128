package dev.millrace.persistence.postgres;

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

/** The store on PostgreSQL keeps the contract of every port. */
@OnServer(ServerKind.POSTGRES)
class PostgresStoreTest {
  @Test
  void everySuiteRuns() {
    StoreContracts.assertAllRunIn(getClass());
  }

  @Nested
  class Queue extends JobQueueContract implements OnPostgres {}

  @Nested
  class Leases extends LeaseContract implements OnPostgres {}

  @Nested
  class Graduation extends GraduationContract implements OnPostgres {}

  @Nested
  class Upkeep extends QueueUpkeepContract implements OnPostgres {}

  @Nested
  class Control extends QueueControlContract implements OnPostgres {}

  @Nested
  class Reorder extends ReorderContract implements OnPostgres {}

  @Nested
  class Catalog extends JobCatalogContract implements OnPostgres {}

  @Nested
  class Model extends QueueModelContract implements OnPostgres {}

  @Nested
  class Races extends QueueRaceContract implements OnPostgres {}

  @Nested
  class Batches extends BatchStoreContract implements OnPostgres {}

  @Nested
  class BatchDeletion extends BatchDeletionContract implements OnPostgres {}

  @Nested
  class BatchExpansion extends BatchExpansionsContract implements OnPostgres {}

  @Nested
  class Domains extends DomainRegistryContract implements OnPostgres {}

  @Nested
  class Tags extends TagStoreContract implements OnPostgres {}

  @Nested
  class Profiles extends ProfileStoreContract implements OnPostgres {}

  @Nested
  class Runs extends RunArchiveContract implements OnPostgres {}

  @Nested
  class Entries extends EntryListContract implements OnPostgres {}

  @Nested
  class Pairs extends RunPairsContract implements OnPostgres {}

  @Nested
  class Cleaning extends CleanerContract implements OnPostgres {}

  @Nested
  class Nodes extends NodeStoreContract implements OnPostgres {}

  @Nested
  class Duties extends DutiesContract implements OnPostgres {}

  @Nested
  class Audit extends AuditLogContract implements OnPostgres {}

  @Nested
  class Settings extends SettingsStoreContract implements OnPostgres {}

  @Nested
  class Transacting extends TransactionsContract implements OnPostgres {}

  @Nested
  class Probe extends StoreProbeContract implements OnPostgres {}
}
