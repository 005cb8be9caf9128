package dev.millrace.dns.network;

import java.time.Duration;

/**
 * A moment until which to wait.
 *
 * @param nanoTime on the scale of {@link System#nanoTime()}
 */
record Deadline(long nanoTime) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** The earlier of this and the moment so far from now. */
  Deadline orIn(Duration time) {
    Deadline other = in(time);
    return other.nanoTime - nanoTime < 0 ? other : this;
  }

  boolean hasPassed() {
    return nanoTime - System.nanoTime() <= 0;
  }

  /** What is left in whole milliseconds, at least 1 because 0 means for ever to sockets. */
  int socketTimeout() {
    long millis = (nanoTime - System.nanoTime()) / 1_000_000;
    return Math.clamp(millis, 1, Integer.MAX_VALUE);
  }
}
