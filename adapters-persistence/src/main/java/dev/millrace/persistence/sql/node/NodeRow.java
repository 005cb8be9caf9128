package dev.millrace.persistence.sql.node;

import dev.millrace.domain.node.Node;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.sql.session.Micros;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the table of nodes, for reading. */
@Entity(name = "NodeRow")
@Table(name = "nodes")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public final class NodeRow {

  @Id String id;
  String host;
  int capacity;
  int running;

  @Column(name = "started_at")
  long startedAt;

  @Column(name = "last_heartbeat")
  long lastHeartbeat;

  Node toNode() {
    return new Node(
        new NodeId(id),
        host,
        capacity,
        running,
        Micros.toInstant(startedAt),
        Micros.toInstant(lastHeartbeat));
  }
}
