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
import dev.millrace.bootstrap.configuration.Configuration;
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

  WorkerWiring(StorePorts store, Foundation foundation, Configuration configuration) {
    this.store = store;
    this.foundation = foundation;
    this.configuration = configuration;
  }

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
    WorkerSettings settings =
        new WorkerSettings(
            configuration.node().id(),
            configuration.node().works() ? chosen.count() : 0,
            new WorkerSettings.Timing(chosen.lease(), POLL, chosen.shutdownTimeout()),
            RetryPolicy.DEFAULT);
    return new WorkerRuntime(ports, settings, executors, ScoringPolicy.DEFAULT::score);
  }

  MaintenanceLoop maintenance() {
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
        MaintenanceSettings.of(
            configuration.database().retention(), configuration.access().auditRetention()));
  }
}
