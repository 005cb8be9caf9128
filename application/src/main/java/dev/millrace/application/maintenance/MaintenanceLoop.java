package dev.millrace.application.maintenance;

import dev.millrace.application.loop.Loop;
import dev.millrace.application.queue.QueueUpkeep;
import dev.millrace.application.retention.PurgeExpiredRuns;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.retention.RetentionPolicy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the queue moving by itself: scheduled jobs become due, expired leases are settled, overdue
 * jobs expire; and purges old runs. Every node does it; the steps are safe to be done by several at
 * once. A store that is away for a while is waited for.
 */
public final class MaintenanceLoop {

  private static final Logger LOG = LoggerFactory.getLogger(MaintenanceLoop.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final QueueRounds rounds;
  private final PurgeExpiredRuns purge;
  private final MaintenanceSettings settings;
  private final Loop upkeepLoop;
  private final Loop purgeLoop;

  public MaintenanceLoop(
      QueueUpkeep upkeep,
      PurgeExpiredRuns purge,
      Signals signals,
      Telemetry telemetry,
      MaintenanceSettings settings) {
    this.rounds = new QueueRounds(upkeep, signals, settings.grace());
    this.purge = purge;
    this.settings = settings;
    this.upkeepLoop = new Loop("maintenance", this::keepUp, () -> failed(telemetry));
    this.purgeLoop = new Loop("purge", this::purgeOnce, () -> telemetry.loopFailed("purge"));
  }

  /** Starts; purging only if anything is ever purged. */
  public void start() {
    upkeepLoop.start();
    if (!settings.retention().equals(RetentionPolicy.FOREVER)) {
      purgeLoop.start();
    }
  }

  /** Stops after the step in hand; may be called twice. */
  public void stop() throws InterruptedException {
    upkeepLoop.stop();
    purgeLoop.stop();
    if (!upkeepLoop.join(PATIENCE) || !purgeLoop.join(PATIENCE)) {
      LOG.warn("Maintenance hangs in the store and is left behind");
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

  private Duration purgeOnce() {
    long purged = purge.purge(settings.retention(), () -> !purgeLoop.isStopping());
    if (purged > 0) {
      LOG.info("Purged {} runs older than {} days", purged, settings.retention().days());
    }
    return settings.purgeInterval();
  }
}
