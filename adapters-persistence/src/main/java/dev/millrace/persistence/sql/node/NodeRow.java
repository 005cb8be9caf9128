package dev.millrace.persistence.sql.node;

import dev.millrace.domain.node.Node;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.node.NodeRole;
import dev.millrace.domain.node.ProcessMark;
import dev.millrace.persistence.sql.session.Micros;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of the table of nodes, for reading. */
@Entity(name = "NodeRow")
@Table(name = "nodes")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public final class NodeRow {

  private static final String SEPARATOR = ",";

  @Id String id;
  @Nullable String process;
  String host;
  String roles;
  String version;
  int capacity;
  int running;

  @Column(name = "started_at")
  long startedAt;

  @Column(name = "last_heartbeat")
  long lastHeartbeat;

  Node toNode() {
    return new Node(
        new NodeId(id),
        process == null ? null : new ProcessMark(process),
        host,
        roles(roles),
        version,
        capacity,
        running,
        Micros.toInstant(startedAt),
        Micros.toInstant(lastHeartbeat));
  }

  static String text(Collection<NodeRole> roles) {
    return roles.stream().sorted().map(NodeRole::label).collect(Collectors.joining(SEPARATOR));
  }

  /**
   * A role of a newer release is passed over: nodes of two releases share the table for a while.
   */
  private static Set<NodeRole> roles(String text) {
    Set<String> labels = Set.of(text.split(SEPARATOR));
    return Arrays.stream(NodeRole.values())
        .filter(role -> labels.contains(role.label()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
