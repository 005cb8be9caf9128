package dev.millrace.persistence.sql.node;

import dev.millrace.domain.node.Node;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.node.NodeRole;
import dev.millrace.domain.node.ProcessMark;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.Row;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of nodes, whose rows are read without Hibernate: a starting node does not wait for it.
 */
final class NodeRow {

  static final String COLUMNS =
      "id, process, host, roles, version, capacity, running, started_at, last_heartbeat";

  private static final String SEPARATOR = ",";

  private NodeRow() {}

  /** Reads a row of {@link #COLUMNS}. */
  static Node read(Row row) throws SQLException {
    String process = row.textOrNull(2);
    return new Node(
        new NodeId(row.text(1)),
        process == null ? null : new ProcessMark(process),
        row.text(3),
        roles(row.text(4)),
        row.text(5),
        Math.toIntExact(row.number(6)),
        Math.toIntExact(row.number(7)),
        Micros.toInstant(row.number(8)),
        Micros.toInstant(row.number(9)));
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
