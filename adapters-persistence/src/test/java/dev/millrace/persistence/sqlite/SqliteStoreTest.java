package dev.millrace.persistence.sqlite;

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

/** The store in a SQLite file keeps the contract of every port. */
class SqliteStoreTest {
  @Test
  void everySuiteRuns() {
    StoreContracts.assertAllRunIn(getClass());
  }

  @Nested
  class Queue extends JobQueueContract implements OnSqlite {}

  @Nested
  class Leases extends LeaseContract implements OnSqlite {}

  @Nested
  class Graduation extends GraduationContract implements OnSqlite {}

  @Nested
  class Upkeep extends QueueUpkeepContract implements OnSqlite {}

  @Nested
  class Control extends QueueControlContract implements OnSqlite {}

  @Nested
  class Reorder extends ReorderContract implements OnSqlite {}

  @Nested
  class Catalog extends JobCatalogContract implements OnSqlite {}

  @Nested
  class Model extends QueueModelContract implements OnSqlite {}

  @Nested
  class Races extends QueueRaceContract implements OnSqlite {}

  @Nested
  class Batches extends BatchStoreContract implements OnSqlite {}

  @Nested
  class BatchDeletion extends BatchDeletionContract implements OnSqlite {}

  @Nested
  class BatchExpansion extends BatchExpansionsContract implements OnSqlite {}

  @Nested
  class Domains extends DomainRegistryContract implements OnSqlite {}

  @Nested
  class Tags extends TagStoreContract implements OnSqlite {}

  @Nested
  class Profiles extends ProfileStoreContract implements OnSqlite {}

  @Nested
  class Runs extends RunArchiveContract implements OnSqlite {}

  @Nested
  class Entries extends EntryListContract implements OnSqlite {}

  @Nested
  class Pairs extends RunPairsContract implements OnSqlite {}

  @Nested
  class Cleaning extends CleanerContract implements OnSqlite {}

  @Nested
  class Nodes extends NodeStoreContract implements OnSqlite {}

  @Nested
  class Duties extends DutiesContract implements OnSqlite {}

  @Nested
  class Audit extends AuditLogContract implements OnSqlite {}

  @Nested
  class Settings extends SettingsStoreContract implements OnSqlite {}

  @Nested
  class Transacting extends TransactionsContract implements OnSqlite {}

  @Nested
  class Probe extends StoreProbeContract implements OnSqlite {}
}
