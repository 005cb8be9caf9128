package dev.millrace.application.node;

import dev.millrace.application.DrivenPort;
import dev.millrace.domain.node.Node;
import dev.millrace.domain.node.NodeId;
import java.time.Instant;
import java.util.List;

/** Stores which nodes there are. */
@DrivenPort
public interface NodeStore {

  /**
   * This node is alive; the time of it is the database's. Creates the node if it is new.
   *
   * @param running how many jobs it runs now
   */
  void heartbeat(NodeId id, String host, int capacity, int running, Instant startedAt);

  /** All nodes that were ever heard of, by id. */
  List<Node> list();

  /** The time of the database, to tell who is online. */
  Instant databaseTime();
}
