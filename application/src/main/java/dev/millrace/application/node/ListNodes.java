package dev.millrace.application.node;

import dev.millrace.domain.node.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Lists the nodes of a database and says which are there. */
public final class ListNodes {

  private final NodeStore nodes;
  private final Duration silence;

  /**
   * @param silence after which a node counts as offline
   */
  public ListNodes(NodeStore nodes, Duration silence) {
    this.nodes = nodes;
    this.silence = silence;
  }

  /** A node, and whether it was there when it was looked at. */
  public record Seen(Node node, boolean online) {}

  /** All that were heard of lately, by id. */
  public List<Seen> list() {
    List<Node> all = nodes.list();
    Instant now = nodes.databaseTime();
    return all.stream().map(node -> new Seen(node, node.isOnline(now, silence))).toList();
  }
}
