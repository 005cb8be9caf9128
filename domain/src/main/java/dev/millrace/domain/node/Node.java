package dev.millrace.domain.node;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A process of the server, as it was last heard of.
 *
 * @param id its name
 * @param process which process has the name; null once it has ended in good order
 * @param host where it runs, for operators to read
 * @param roles what it does
 * @param version of its program
 * @param capacity how many jobs it runs at once
 * @param running how many it runs now
 * @param startedAt when this process started, by its own clock
 * @param lastHeartbeat when it was last heard of, by the database's clock
 */
public record Node(
    NodeId id,
    @Nullable ProcessMark process,
    String host,
    Set<NodeRole> roles,
    String version,
    int capacity,
    int running,
    Instant startedAt,
    Instant lastHeartbeat) {

  public Node {
    roles = Set.copyOf(roles);
  }

  /** Whether it has not said good-bye and was heard of within the time-out. */
  public boolean isOnline(Instant now, Duration timeout) {
    return process != null && lastHeartbeat.plus(timeout).isAfter(now);
  }
}
