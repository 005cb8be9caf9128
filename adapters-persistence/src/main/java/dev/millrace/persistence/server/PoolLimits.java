package dev.millrace.persistence.server;

import java.time.Duration;

/**
 * How many connections a node keeps.
 *
 * @param max 3..1000 at the most, for reading, writing and heartbeats together
 * @param min 0..max that stay open while there is nothing to do
 * @param idleTimeout after which an idle one beyond {@code min} is closed
 * @param lifetime after which any is replaced, so that a fail-over or a new address takes hold
 * @param acquireTimeout how long a call waits for one before it is refused
 */
public record PoolLimits(
    int max, int min, Duration idleTimeout, Duration lifetime, Duration acquireTimeout) {

  /** The fewest that a node can work with. */
  public static final int SMALLEST = 3;

  private static final int LARGEST = 1_000;

  /** At the most 25, five while idle, each for five minutes. */
  public static final PoolLimits DEFAULT =
      new PoolLimits(25, 5, Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofSeconds(10));

  public PoolLimits {
    if (max < SMALLEST || max > LARGEST || min < 0 || min > max) {
      throw new IllegalArgumentException(
          "A pool has " + SMALLEST + ".." + LARGEST + " connections, of which 0..max stay open.");
    }
  }
}
