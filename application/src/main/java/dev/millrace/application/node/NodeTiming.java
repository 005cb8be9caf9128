package dev.millrace.application.node;

import java.time.Duration;

/**
 * How nodes tell that they are alive.
 *
 * @param heartbeat between two signs of life
 * @param silence without a sign for so long a node is offline, and its id may be taken
 * @param memory for so long a node that is gone is still listed
 */
public record NodeTiming(Duration heartbeat, Duration silence, Duration memory) {

  /** A sign each 5 s, offline after 15 s, forgotten after a week. */
  public static final NodeTiming DEFAULT =
      new NodeTiming(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofDays(7));

  public NodeTiming {
    if (!heartbeat.isPositive()
        || silence.compareTo(heartbeat) <= 0
        || memory.compareTo(silence) <= 0) {
      throw new IllegalArgumentException(
          "A heartbeat is positive, silence lasts longer, memory longer still.");
    }
  }
}
