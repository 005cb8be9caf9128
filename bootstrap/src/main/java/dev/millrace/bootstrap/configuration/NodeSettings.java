package dev.millrace.bootstrap.configuration;

import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.node.NodeRole;
import java.util.Set;

/**
 * Which node this is.
 *
 * @param host the name of this machine, for operators to read
 * @param roles what it does, at least one thing
 * @param notifies whether it tells other nodes of new work through the database, where that can
 */
public record NodeSettings(NodeId id, String host, Set<NodeRole> roles, boolean notifies) {

  public NodeSettings {
    roles = Set.copyOf(roles);
  }

  /** Whether it answers the API. */
  public boolean serves() {
    return roles.contains(NodeRole.API);
  }

  /** Whether it runs jobs. */
  public boolean works() {
    return roles.contains(NodeRole.WORKER);
  }
}
