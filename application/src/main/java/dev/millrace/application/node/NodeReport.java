package dev.millrace.application.node;

import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.node.NodeRole;
import dev.millrace.domain.node.ProcessMark;
import java.time.Instant;
import java.util.Set;

/**
 * What a process says of itself.
 *
 * @param process tells it from all others, so that two with one id are noticed
 * @param host where it runs, for operators to read
 * @param version of the program, at most 100 characters of ASCII
 * @param startedAt by its own clock
 * @param load how busy it is now
 */
public record NodeReport(
    NodeId id,
    ProcessMark process,
    String host,
    Set<NodeRole> roles,
    String version,
    Instant startedAt,
    Load load) {

  /**
   * How busy a node is.
   *
   * @param capacity how many jobs it runs at once; 0 if it runs none
   * @param running how many it runs now
   */
  public record Load(int capacity, int running) {}

  public NodeReport {
    roles = Set.copyOf(roles);
  }

  /** The same process, later. */
  public NodeReport with(Load now) {
    return new NodeReport(id, process, host, roles, version, startedAt, now);
  }
}
