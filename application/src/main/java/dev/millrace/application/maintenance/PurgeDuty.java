package dev.millrace.application.maintenance;

import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.retention.RetentionPolicy;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Purges on one node at a time. The duty is taken for some minutes and renewed between two steps,
 * so another node goes on soon when the holder dies; after a purge it is kept until the next one is
 * due, so that the nodes do not all purge one after the other. Used by one thread.
 */
final class PurgeDuty {

  private static final Logger LOG = LoggerFactory.getLogger(PurgeDuty.class);

  private final MaintenanceLoop.Purges purges;
  private final Duties duties;
  private final NodeId node;
  private final MaintenanceSettings settings;
  private final BooleanSupplier goesOn;
  private long renewAt;

  /**
   * @param goesOn false once the node stops
   */
  PurgeDuty(
      MaintenanceLoop.Purges purges,
      Duties duties,
      NodeId node,
      MaintenanceSettings settings,
      BooleanSupplier goesOn) {
    this.purges = purges;
    this.duties = duties;
    this.node = node;
    this.settings = settings;
    this.goesOn = goesOn;
  }

  /**
   * Purges if this node has the duty or can have it.
   *
   * @return how long to pause before the next try
   */
  Duration purge() {
    MaintenanceSettings.Keeping keeping = settings.keeping().get();
    if (keeping.isForever()) {
      return settings.purgeInterval();
    }
    if (!take()) {
      return shorter(settings.dutyLength(), settings.purgeInterval());
    }
    long runs = purges.runs().purge(keeping.runs(), this::keepsOn);
    log("runs", runs, keeping.runs());
    if (goesOn.getAsBoolean()) {
      long entries = purges.audit().purge(keeping.audit(), this::keepsOn);
      log("entries of the audit trail", entries, keeping.audit());
    }
    if (goesOn.getAsBoolean()) {
      duties.take(Duty.PURGE, node, settings.purgeInterval().plus(settings.dutyLength()));
    }
    return settings.purgeInterval();
  }

  private static void log(String what, long purged, RetentionPolicy policy) {
    if (purged > 0) {
      LOG.info("Purged {} {} older than {} days", purged, what, policy.days());
    }
  }

  /** Lets another node have it, if this one does. */
  void release() {
    duties.release(Duty.PURGE, node);
  }

  private boolean keepsOn() {
    return goesOn.getAsBoolean() && (System.nanoTime() - renewAt < 0 || take());
  }

  private boolean take() {
    boolean taken = duties.take(Duty.PURGE, node, settings.dutyLength());
    renewAt = System.nanoTime() + settings.dutyLength().dividedBy(3).toNanos();
    return taken;
  }

  private static Duration shorter(Duration left, Duration right) {
    return left.compareTo(right) < 0 ? left : right;
  }
}
