package dev.millrace.dns.network;

import java.time.Duration;

/**
 * How many queries may be on the wire at once, and what a dead server may cost.
 *
 * @param perRun queries of one run at once
 * @param perAddress queries to one address at once, over all runs of the process
 * @param perProcess queries of all runs at once
 * @param runDeadline how long a run may take
 */
public record QueryBounds(int perRun, int perAddress, int perProcess, Duration runDeadline) {

  /** What is used unless the operator says otherwise. */
  public static final QueryBounds DEFAULT = new QueryBounds(64, 8, 1_024, Duration.ofMinutes(10));

  public QueryBounds {
    if (Math.min(perRun, Math.min(perAddress, perProcess)) < 1) {
      throw new IllegalArgumentException("every bound on queries must be at least 1");
    }
  }
}
