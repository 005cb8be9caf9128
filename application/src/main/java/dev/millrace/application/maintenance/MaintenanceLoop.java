package dev.millrace.application.maintenance;

import dev.millrace.application.access.PurgeAudit;
import dev.millrace.application.error.ApplicationException;
import dev.millrace.application.loop.Loop;
import dev.millrace.application.queue.QueueUpkeep;
import dev.millrace.application.retention.PurgeExpiredRuns;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.retention.RetentionPolicy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the queue moving by itself: scheduled jobs become due, expired leases are settled, overdue
 * jobs expire. Every node does that; the steps are safe to be done by several at once. Old runs are
 * purged by one node at a time. A store that is away for a while is waited for.
 */
public final class MaintenanceLoop {

  private static final Logger LOG = LoggerFactory.getLogger(MaintenanceLoop.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final QueueRounds rounds;
  private final PurgeDuty purge;
  private final MaintenanceSettings settings;
  private final Loop upkeepLoop;
  private final Loop purgeLoop;

  /**
   * What maintenance works with.
   *
   * @param node under whose name duties are taken
   */
  public record Ports(
      QueueUpkeep upkeep, Duties duties, NodeId node, Signals signals, Telemetry telemetry) {}

  /** What is purged. */
  public record Purges(PurgeExpiredRuns runs, PurgeAudit audit) {}

  public MaintenanceLoop(Ports ports, Purges purges, MaintenanceSettings settings) {
    this.rounds =
        new QueueRounds(ports.upkeep(), ports.signals(), settings.grace(), ports.telemetry());
    this.settings = settings;
    this.upkeepLoop = new Loop("maintenance", this::keepUp, () -> failed(ports.telemetry()));
    this.purgeLoop =
        new Loop("purge", this::purgeOnce, () -> ports.telemetry().loopFailed("purge"));
    this.purge =
        new PurgeDuty(
            purges, ports.duties(), ports.node(), settings, () -> !purgeLoop.isStopping());
  }

  /** Starts; purging only if anything is ever purged. */
  public void start() {
    upkeepLoop.start();
    if (purges()) {
      purgeLoop.start();
    }
  }

  /** Stops after the step in hand; may be called twice. */
  public void stop() throws InterruptedException {
    upkeepLoop.stop();
    purgeLoop.stop();
    boolean ended = upkeepLoop.join(PATIENCE);
    if (!purgeLoop.join(PATIENCE) || !ended) {
      LOG.warn("Maintenance hangs in the store and is left behind");
    } else if (purges()) {
      releaseDuty();
    }
  }

  private void releaseDuty() {
    try {
      purge.release();
    } catch (ApplicationException e) {
      LOG.debug("The duty to purge was not given back; its time runs out", e);
    }
  }

  private boolean purges() {
    return !settings.retention().equals(RetentionPolicy.FOREVER)
        || !settings.auditRetention().equals(RetentionPolicy.FOREVER);
  }

  private Duration keepUp() {
    boolean moreIsDue = rounds.next();
    return moreIsDue ? Duration.ZERO : settings.interval();
  }

  private void failed(Telemetry telemetry) {
    rounds.storeWasAway();
    telemetry.loopFailed("maintenance");
  }

  private Duration purgeOnce() {
    return purge.purge();
  }
}
