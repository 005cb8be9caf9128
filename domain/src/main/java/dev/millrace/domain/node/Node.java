package dev.millrace.domain.node;

import java.time.Duration;
import java.time.Instant;

/**
 * A process that leases jobs.
 *
 * @param id its name
 * @param host where it runs
 * @param capacity how many jobs it runs at once
 * @param running how many it runs now
 * @param startedAt when this process started
 * @param lastHeartbeat when it was last heard of, by the database's clock
 */
public record Node(
    NodeId id, String host, int capacity, int running, Instant startedAt, Instant lastHeartbeat) {

  /** Whether it was heard of within the time-out. */
  public boolean isOnline(Instant now, Duration timeout) {
    return lastHeartbeat.plus(timeout).isAfter(now);
  }
}
