package dev.millrace.application.maintenance;

import dev.millrace.application.queue.QueueUpkeep;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.telemetry.JobTelemetry;
import dev.millrace.application.telemetry.JobTelemetry.Settling;
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
  private final JobTelemetry telemetry;
  private int round;
  private OptionalLong lastTrouble = OptionalLong.empty();

  QueueRounds(QueueUpkeep upkeep, Signals signals, Duration grace, JobTelemetry telemetry) {
    this.upkeep = upkeep;
    this.signals = signals;
    this.grace = grace;
    this.telemetry = telemetry;
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
      more |= expire();
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
    count(Settling.REQUEUED, settled.requeued());
    count(Settling.ENDED, settled.graduated());
    if (settled.requeued() > 0) {
      signals.announceWork();
    }
    return settled.total() == CHUNK;
  }

  private boolean expire() {
    int expired = upkeep.expireOverdue(CHUNK);
    count(Settling.EXPIRED, expired);
    return expired == CHUNK;
  }

  private void count(Settling settling, int jobs) {
    if (jobs > 0) {
      telemetry.jobsSettled(settling, jobs);
    }
  }

  private boolean inGrace() {
    return lastTrouble.isPresent() && System.nanoTime() - lastTrouble.getAsLong() < grace.toNanos();
  }
}
