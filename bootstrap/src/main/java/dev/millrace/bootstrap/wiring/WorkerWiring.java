package dev.millrace.bootstrap.wiring;

import dev.millrace.application.access.PurgeAudit;
import dev.millrace.application.event.JobFeed;
import dev.millrace.application.maintenance.MaintenanceLoop;
import dev.millrace.application.maintenance.MaintenanceSettings;
import dev.millrace.application.node.NodeMembership;
import dev.millrace.application.retention.PurgeExpiredRuns;
import dev.millrace.application.worker.JobExecutor;
import dev.millrace.application.worker.WorkerPorts;
import dev.millrace.application.worker.WorkerRuntime;
import dev.millrace.application.worker.WorkerSettings;
import dev.millrace.bootstrap.configuration.AccessKeys;
import dev.millrace.bootstrap.configuration.Configuration;
import dev.millrace.bootstrap.configuration.DatabaseKeys;
import dev.millrace.bootstrap.configuration.NodeKeys;
import dev.millrace.domain.job.RetryPolicy;
import dev.millrace.domain.score.ScoringPolicy;
import dev.millrace.persistence.StorePorts;
import java.time.Duration;
import java.util.List;

/** Builds what runs jobs, and what keeps the queue moving. */
final class WorkerWiring {

  /** Between two looks at an empty queue, for work that nobody announced. */
  private static final Duration POLL = Duration.ofSeconds(1);

  private final StorePorts store;
  private final Foundation foundation;
  private final Configuration configuration;
  private final SettingsWiring live;

  WorkerWiring(
      StorePorts store, Foundation foundation, Configuration configuration, SettingsWiring live) {
    this.live = live;
    this.store = store;
    this.foundation = foundation;
    this.configuration = configuration;
  }

  /**
   * @return not started yet
   */
  WorkerRuntime runtime(NodeMembership membership, JobFeed feed, List<JobExecutor> executors) {
    WorkerPorts ports =
        new WorkerPorts(
            store.queue(),
            store.catalog(),
            membership,
            foundation.signals(),
            feed,
            foundation.clock(),
            foundation.metrics());
    dev.millrace.bootstrap.configuration.WorkerSettings chosen = configuration.workers();
    boolean works = configuration.node().works();
    WorkerSettings settings =
        new WorkerSettings(
            configuration.node().id(),
            works ? chosen.count() : 0,
            new WorkerSettings.Timing(chosen.lease(), POLL, chosen.shutdownTimeout()),
            RetryPolicy.DEFAULT);
    WorkerRuntime runtime =
        new WorkerRuntime(
            ports, settings, works ? executors : List.of(), ScoringPolicy.DEFAULT::score);
    if (works) {
      live.live().onChange(NodeKeys.WORKER_COUNT, runtime::resize);
    }
    return runtime;
  }

  /**
   * @return not started yet
   */
  MaintenanceLoop maintenance() {
    MaintenanceLoop maintenance = newMaintenance();
    live.live().onChange(DatabaseKeys.RETENTION_DAYS, _ -> maintenance.keepingChanged());
    live.live().onChange(AccessKeys.AUDIT_RETENTION_DAYS, _ -> maintenance.keepingChanged());
    return maintenance;
  }

  private MaintenanceLoop newMaintenance() {
    return new MaintenanceLoop(
        new MaintenanceLoop.Ports(
            store.upkeep(),
            store.duties(),
            configuration.node().id(),
            foundation.signals(),
            foundation.metrics()),
        new MaintenanceLoop.Purges(
            new PurgeExpiredRuns(store.cleaner(), foundation.clock(), foundation.metrics()),
            new PurgeAudit(store.audit(), foundation.clock())),
        MaintenanceSettings.of(live::keeping));
  }
}
