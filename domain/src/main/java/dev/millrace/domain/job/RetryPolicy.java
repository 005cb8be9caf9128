package dev.millrace.domain.job;

import java.time.Duration;

/**
 * How long a failed job waits for its next attempt: exponential back-off with full jitter and a
 * cap.
 *
 * @param base the longest delay after the first attempt; doubled after each further one
 * @param cap no delay is longer
 */
public record RetryPolicy(Duration base, Duration cap) {

  /** 5 s after the first attempt, never more than 15 min. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(15));

  private static final int MAX_DOUBLINGS = 40;

  public RetryPolicy {
    if (base.isNegative() || base.isZero() || cap.compareTo(base) < 0) {
      throw new IllegalArgumentException("0 < base <= cap, but base is " + base + ", cap " + cap);
    }
  }

  /**
   * The delay after an attempt.
   *
   * @param attempt the attempt that failed, 1 for the first
   * @param random uniform in [0, 1): with full jitter the delay is uniform between 0 and the bound,
   *     so that jobs that failed together do not come back together
   */
  public Duration delayAfter(int attempt, double random) {
    long bound = bound(attempt).toMillis();
    return Duration.ofMillis((long) (bound * random));
  }

  /** The longest delay after this attempt. */
  public Duration bound(int attempt) {
    int doublings = Math.min(Math.max(attempt - 1, 0), MAX_DOUBLINGS);
    Duration bound = base;
    for (int i = 0; i < doublings && bound.compareTo(cap) < 0; i++) {
      bound = bound.multipliedBy(2);
    }
    return bound.compareTo(cap) < 0 ? bound : cap;
  }
}
