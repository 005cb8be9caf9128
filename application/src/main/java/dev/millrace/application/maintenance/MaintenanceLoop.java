package dev.millrace.application.maintenance;

import dev.millrace.application.access.PurgeAudit;
import dev.millrace.application.error.ApplicationException;
import dev.millrace.application.loop.Loop;
import dev.millrace.application.queue.QueueUpkeep;
import dev.millrace.application.retention.PurgeExpiredRuns;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.node.NodeId;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
  private final Semaphore keepingChanged = new Semaphore(0);

  /** Known to the thread that purges. */
  private Duration untilNextPurge = Duration.ZERO;

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

  /** Starts. */
  public void start() {
    upkeepLoop.start();
    purgeLoop.start();
  }

  /** Things are kept for longer or shorter from now on: purges now instead of within the hour. */
  public void keepingChanged() {
    keepingChanged.drainPermits();
    keepingChanged.release();
  }

  /** Stops after the step in hand; may be called twice. */
  public void stop() throws InterruptedException {
    upkeepLoop.stop();
    purgeLoop.stop();
    boolean ended = upkeepLoop.join(PATIENCE);
    if (!purgeLoop.join(PATIENCE) || !ended) {
      LOG.warn("Maintenance hangs in the store and is left behind");
    } else {
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

  private Duration keepUp() {
    boolean moreIsDue = rounds.next();
    return moreIsDue ? Duration.ZERO : settings.interval();
  }

  private void failed(Telemetry telemetry) {
    rounds.storeWasAway();
    telemetry.loopFailed("maintenance");
  }

  private Duration purgeOnce() throws InterruptedException {
    long pause = untilNextPurge.toNanos();
    untilNextPurge = Duration.ZERO;
    purgeLoop.await(() -> keepingChanged.tryAcquire(pause, TimeUnit.NANOSECONDS));
    untilNextPurge = purge.purge();
    return Duration.ZERO;
  }
}
