package dev.millrace.application.store;

import dev.millrace.application.access.AuditLog;
import dev.millrace.application.batch.BatchExpansions;
import dev.millrace.application.batch.BatchStore;
import dev.millrace.application.comparison.RunPairs;
import dev.millrace.application.health.StoreProbe;
import dev.millrace.application.maintenance.Duties;
import dev.millrace.application.node.NodeStore;
import dev.millrace.application.profile.ProfileStore;
import dev.millrace.application.queue.JobCatalog;
import dev.millrace.application.queue.JobQueue;
import dev.millrace.application.queue.QueueControl;
import dev.millrace.application.queue.QueueUpkeep;
import dev.millrace.application.registry.DomainRegistry;
import dev.millrace.application.registry.TagStore;
import dev.millrace.application.retention.Cleaner;
import dev.millrace.application.run.RunArchive;
import dev.millrace.application.setting.SettingsStore;
import dev.millrace.application.tx.Transactions;

/** All ports of one open store. */
public interface StoreUnderTest extends AutoCloseable {
  JobQueue queue();

  QueueUpkeep upkeep();

  QueueControl control();

  JobCatalog catalog();

  BatchStore batches();

  BatchExpansions expansions();

  DomainRegistry domains();

  TagStore tags();

  ProfileStore profiles();

  RunArchive runs();

  RunPairs pairs();

  Cleaner cleaner();

  NodeStore nodes();

  Duties duties();

  AuditLog audit();

  SettingsStore settings();

  Transactions transactions();

  StoreProbe probe();

  @Override
  void close();
}
