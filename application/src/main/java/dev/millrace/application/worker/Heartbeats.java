package dev.millrace.application.worker;

import dev.millrace.application.loop.Loop;
import dev.millrace.application.queue.Extension;
import dev.millrace.application.queue.Heartbeat;
import dev.millrace.application.worker.RunningJob.StopReason;
import java.time.Duration;
import java.util.List;

/**
 * Extends all leases of the node in one call, stores the progress with it, and breaks off what was
 * lost or is not wanted any more.
 */
final class Heartbeats {

  private final WorkerPorts ports;
  private final WorkerSettings settings;
  private final Workbench bench;
  private final Loop loop;

  Heartbeats(WorkerPorts ports, WorkerSettings settings, Workbench bench) {
    this.ports = ports;
    this.settings = settings;
    this.bench = bench;
    this.loop =
        new Loop("heartbeats", this::beat, () -> ports.telemetry().loopFailed("heartbeats"));
  }

  Loop loop() {
    return loop;
  }

  private Duration beat() {
    extendLeases();
    return settings.timing().heartbeat();
  }

  private void extendLeases() {
    // The answer names jobs and not leases, so each job is asked about once, by its newest lease.
    List<RunningJob> jobs =
        bench.all().stream().filter(running -> !running.isSuperseded()).toList();
    if (jobs.isEmpty()) {
      return;
    }
    List<Heartbeat> beats = jobs.stream().map(RunningJob::heartbeat).toList();
    Extension extension =
        ports.queue().extend(settings.nodeId(), settings.timing().leaseLength(), beats);
    for (RunningJob running : jobs) {
      if (extension.lost().contains(running.id())) {
        lose(running);
      } else if (extension.cancelRequested().contains(running.id())) {
        running.stop(StopReason.CANCELED);
      }
    }
  }

  /** One that has been settled meanwhile is not lost: its row is gone because it is a run now. */
  private void lose(RunningJob running) {
    if (running.stop(StopReason.LEASE_LOST)) {
      ports.telemetry().leasesLost(1);
      running.broadcast().leave();
    }
  }
}
