package dev.millrace.application.recovery;

import dev.millrace.application.queue.QueueUpkeep;
import dev.millrace.application.queue.QueueUpkeep.Settled;
import dev.millrace.domain.node.NodeId;

/**
 * Brings the queue in order when a node starts: what it left running is queued again while attempts
 * are left, else failed as {@code interrupted}. Leases of other nodes are left alone unless they
 * have run out.
 *
 * <p>Source: gonemaster-server, startup recovery.
 */
public final class RecoverAfterRestart {

  private static final int CHUNK = 500;

  private final QueueUpkeep upkeep;

  public RecoverAfterRestart(QueueUpkeep upkeep) {
    this.upkeep = upkeep;
  }

  /** Settles in short transactions; call before the node leases anything. */
  public Settled recover(NodeId nodeId) {
    Settled all = new Settled(0, 0);
    Settled step;
    do {
      step = upkeep.settleLeasesOf(nodeId, CHUNK);
      all = plus(all, step);
    } while (step.total() > 0);
    return plus(all, recoverExpired());
  }

  /**
   * Settles only leases that have run out; for a node whose last process may still run somewhere.
   */
  public Settled recoverExpired() {
    Settled all = new Settled(0, 0);
    Settled step;
    do {
      step = upkeep.settleExpiredLeases(CHUNK);
      all = plus(all, step);
    } while (step.total() > 0);
    return all;
  }

  private static Settled plus(Settled left, Settled right) {
    return new Settled(left.requeued() + right.requeued(), left.graduated() + right.graduated());
  }
}
