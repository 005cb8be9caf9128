package dev.millrace.application.maintenance;

import dev.millrace.application.queue.QueueUpkeep;
import dev.millrace.application.signal.Signals;
import java.time.Duration;
import java.util.OptionalLong;

/** What is due in the queue, round by round. Used by one thread. */
final class QueueRounds {

  private static final int CHUNK = 500;

  /** Leases and deadlines are looked at in every third round only: an idle node stays quiet. */
  private static final int FULL_ROUND = 3;

  private final QueueUpkeep upkeep;
  private final Signals signals;
  private final Duration grace;
  private int round;
  private OptionalLong lastTrouble = OptionalLong.empty();

  QueueRounds(QueueUpkeep upkeep, Signals signals, Duration grace) {
    this.upkeep = upkeep;
    this.signals = signals;
    this.grace = grace;
  }

  /** Leases that ran out meanwhile may belong to nodes that only could not reach the store. */
  void storeWasAway() {
    lastTrouble = OptionalLong.of(System.nanoTime());
  }

  /**
   * @return whether more is due already
   */
  boolean next() {
    boolean full = round % FULL_ROUND == 0;
    boolean more = promote();
    if (full) {
      more |= settle();
      more |= upkeep.expireOverdue(CHUNK) == CHUNK;
    }
    round = more ? round : round + 1;
    return more;
  }

  private boolean promote() {
    int promoted = upkeep.promoteDue(CHUNK);
    if (promoted > 0) {
      signals.announceWork();
    }
    return promoted == CHUNK;
  }

  private boolean settle() {
    if (inGrace()) {
      return false;
    }
    QueueUpkeep.Settled settled = upkeep.settleExpiredLeases(CHUNK);
    if (settled.requeued() > 0) {
      signals.announceWork();
    }
    return settled.total() == CHUNK;
  }

  private boolean inGrace() {
    return lastTrouble.isPresent() && System.nanoTime() - lastTrouble.getAsLong() < grace.toNanos();
  }
}
