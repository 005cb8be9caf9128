package dev.millrace.application.queue;

import dev.millrace.application.DrivenPort;
import dev.millrace.domain.node.NodeId;

/**
 * What keeps the queue moving by itself. Each call does a bounded amount in short transactions and
 * may be made by several nodes at once; times are compared by the database's clock.
 */
@DrivenPort
public interface QueueUpkeep {

  /**
   * Makes scheduled jobs whose time has come leasable, behind all others of their tier, the
   * longest due first.
   *
   * @param max how many at the most
   * @return how many
   */
  int promoteDue(int max);

  /**
   * Settles running jobs whose lease has run out: attempts left, queued again at the old position,
   * else failed with {@code lease_expired}. A job that was to be canceled is canceled.
   *
   * @return how many were requeued and how many became runs
   */
  Settled settleExpiredLeases(int max);

  /**
   * Settles running jobs that this node left behind when it stopped, as {@link
   * #settleExpiredLeases} does but with the reason {@code interrupted}. Only for a node that has
   * just started: leases of others are left alone.
   */
  Settled settleLeasesOf(NodeId nodeId, int max);

  /**
   * Turns jobs that wait past their deadline into runs that are expired ({@code deadline_passed}).
   *
   * @return how many
   */
  int expireOverdue(int max);

  /**
   * @param requeued jobs that wait again
   * @param graduated jobs that became runs
   */
  record Settled(int requeued, int graduated) {
    /** How many jobs were settled. */
    public int total() {
      return requeued + graduated;
    }
  }
}
