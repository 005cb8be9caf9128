package dev.millrace.persistence;

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
import dev.millrace.application.store.StoreUnderTest;
import dev.millrace.application.tx.Transactions;

/** An open store of any driver, as the contract suites want to have it. */
public record OpenStoreUnderTest(OpenStore open) implements StoreUnderTest {
  @Override
  public JobQueue queue() {
    return open.ports().queue();
  }

  @Override
  public QueueUpkeep upkeep() {
    return open.ports().upkeep();
  }

  @Override
  public QueueControl control() {
    return open.ports().control();
  }

  @Override
  public JobCatalog catalog() {
    return open.ports().catalog();
  }

  @Override
  public BatchStore batches() {
    return open.ports().batches();
  }

  @Override
  public BatchExpansions expansions() {
    return open.ports().expansions();
  }

  @Override
  public DomainRegistry domains() {
    return open.ports().domains();
  }

  @Override
  public TagStore tags() {
    return open.ports().tags();
  }

  @Override
  public ProfileStore profiles() {
    return open.ports().profiles();
  }

  @Override
  public RunPairs pairs() {
    return open.ports().pairs();
  }

  @Override
  public RunArchive runs() {
    return open.ports().runs();
  }

  @Override
  public Cleaner cleaner() {
    return open.ports().cleaner();
  }

  @Override
  public NodeStore nodes() {
    return open.ports().nodes();
  }

  @Override
  public Duties duties() {
    return open.ports().duties();
  }

  @Override
  public AuditLog audit() {
    return open.ports().audit();
  }

  @Override
  public SettingsStore settings() {
    return open.ports().settings();
  }

  @Override
  public Transactions transactions() {
    return open.ports().transactions();
  }

  @Override
  public StoreProbe probe() {
    return open.ports().probe();
  }

  @Override
  public void close() {
    open.close();
  }
}
