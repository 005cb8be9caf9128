package dev.millrace.application.worker;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many executions end in a short while. So many jobs may be leased ahead of a free worker:
 * where jobs take microseconds, a worker then never waits for a lease, and where they take seconds,
 * none is held back from other nodes.
 */
final class Pace {

  /** A job that is leased ahead waits about so long for its worker. */
  static final Duration AHEAD = Duration.ofMillis(20);

  /** More would make one lease call long for those behind it. */
  static final int MOST_AHEAD = 256;

  private final LongSupplier nanoTime;
  private long slice;
  private int inThisSlice;
  private int inTheLast;

  Pace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.slice = currentSlice();
  }

  /** An execution has ended. */
  void ended() {
    turnOver();
    inThisSlice++;
  }

  /** How many jobs may be leased ahead now, 0..{@link #MOST_AHEAD}. */
  int ahead() {
    turnOver();
    return Math.min(MOST_AHEAD, Math.max(inTheLast, inThisSlice));
  }

  private void turnOver() {
    long now = currentSlice();
    if (now != slice) {
      inTheLast = now == slice + 1 ? inThisSlice : 0;
      inThisSlice = 0;
      slice = now;
    }
  }

  private long currentSlice() {
    return Math.floorDiv(nanoTime.getAsLong(), AHEAD.toNanos());
  }
}
