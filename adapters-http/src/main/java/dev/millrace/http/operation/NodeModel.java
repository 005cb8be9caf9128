package dev.millrace.http.operation;

import dev.millrace.application.node.ListNodes;
import dev.millrace.domain.node.Node;
import dev.millrace.domain.node.NodeRole;
import dev.millrace.http.json.Times;
import java.util.List;

/**
 * A process of the server.
 *
 * @param online whether it has not said good-bye and was heard of lately
 */
record NodeModel(
    String id,
    String host,
    List<String> roles,
    int capacity,
    int running,
    String startedAt,
    String lastHeartbeat,
    boolean online,
    String version) {
  static NodeModel of(ListNodes.Seen seen) {
    Node node = seen.node();
    return new NodeModel(
        node.id().value(),
        node.host(),
        node.roles().stream().sorted().map(NodeRole::label).toList(),
        node.capacity(),
        node.running(),
        Times.text(node.startedAt()),
        Times.text(node.lastHeartbeat()),
        seen.online(),
        node.version());
  }
}
