package dev.millrace.persistence.sql;

import dev.millrace.application.health.StoreProbe;
import dev.millrace.application.retention.Cleaner;
import dev.millrace.persistence.StorePorts;
import dev.millrace.persistence.sql.archive.RunRow;
import dev.millrace.persistence.sql.archive.RunWriter;
import dev.millrace.persistence.sql.archive.SqlCleaner;
import dev.millrace.persistence.sql.archive.SqlRunArchive;
import dev.millrace.persistence.sql.archive.SqlRunPairs;
import dev.millrace.persistence.sql.audit.SqlAuditLog;
import dev.millrace.persistence.sql.batch.BatchRow;
import dev.millrace.persistence.sql.batch.SqlBatchExpansions;
import dev.millrace.persistence.sql.batch.SqlBatchStore;
import dev.millrace.persistence.sql.node.SqlDuties;
import dev.millrace.persistence.sql.node.SqlNodeStore;
import dev.millrace.persistence.sql.profile.SqlProfileStore;
import dev.millrace.persistence.sql.queue.JobRow;
import dev.millrace.persistence.sql.queue.JobRows;
import dev.millrace.persistence.sql.queue.SqlJobCatalog;
import dev.millrace.persistence.sql.queue.SqlJobQueue;
import dev.millrace.persistence.sql.queue.SqlQueueControl;
import dev.millrace.persistence.sql.queue.SqlQueueUpkeep;
import dev.millrace.persistence.sql.registry.DomainRow;
import dev.millrace.persistence.sql.registry.SqlDomainRegistry;
import dev.millrace.persistence.sql.registry.SqlTagStore;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.session.SqlTransactions;
import dev.millrace.persistence.sql.setting.SqlSettingsStore;
import java.util.List;
import java.util.function.UnaryOperator;

/** What every SQL driver has in common, put together. */
public final class SqlStore {

  /** The records that Hibernate maps. */
  public static final List<Class<?>> RECORDS =
      List.of(JobRow.class, RunRow.class, DomainRow.class, BatchRow.class);

  private SqlStore() {}

  /** All ports over one database. */
  public static StorePorts ports(
      SqlTransactions transactions, SqlDialect dialect, StoreProbe probe) {
    return ports(transactions, dialect, probe, UnaryOperator.identity());
  }

  /**
   * All ports over one database.
   *
   * @param cleaner what the database adds to taking runs away one by one
   */
  public static StorePorts ports(
      SqlTransactions transactions,
      SqlDialect dialect,
      StoreProbe probe,
      UnaryOperator<Cleaner> cleaner) {
    RunWriter runs = new RunWriter();
    JobRows jobs = new JobRows(dialect, runs);
    return new StorePorts(
        new SqlJobQueue(transactions, dialect, jobs, runs),
        new SqlQueueUpkeep(transactions, dialect, jobs),
        new SqlQueueControl(transactions, dialect, jobs),
        new SqlJobCatalog(transactions),
        new SqlBatchStore(transactions, jobs),
        new SqlBatchExpansions(transactions),
        new SqlDomainRegistry(transactions),
        new SqlTagStore(transactions),
        new SqlProfileStore(transactions),
        new SqlRunArchive(transactions),
        new SqlRunPairs(transactions),
        cleaner.apply(new SqlCleaner(transactions)),
        new SqlNodeStore(transactions),
        new SqlDuties(transactions),
        new SqlAuditLog(transactions),
        new SqlSettingsStore(transactions),
        transactions,
        probe);
  }
}
