package dev.millrace.persistence.sql.node;

import dev.millrace.application.node.NodeStore;
import dev.millrace.domain.node.Node;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.SqlTransactions;
import java.time.Instant;
import java.util.List;

/** Nodes in a table of their own. */
public final class SqlNodeStore implements NodeStore {

  private final SqlTransactions transactions;

  public SqlNodeStore(SqlTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void heartbeat(NodeId id, String host, int capacity, int running, Instant startedAt) {
    long started = Micros.of(startedAt);
    transactions.write(
        session -> {
          String now = session.dialect().now();
          int known =
              session.update(
                  "UPDATE nodes SET host = ?, capacity = ?, running = ?, started_at = ?,"
                      + " last_heartbeat = "
                      + now
                      + " WHERE id = ?",
                  host,
                  capacity,
                  running,
                  started,
                  id.value());
          return known == 1
              ? known
              : session.update(
                  "INSERT INTO nodes (host, capacity, running, started_at, id, last_heartbeat)"
                      + " VALUES (?, ?, ?, ?, ?, "
                      + now
                      + ")",
                  host,
                  capacity,
                  running,
                  started,
                  id.value());
        });
  }

  @Override
  public List<Node> list() {
    return transactions.read(
        session ->
            session
                .records()
                .createSelectionQuery("from NodeRow order by id", NodeRow.class)
                .getResultList()
                .stream()
                .map(NodeRow::toNode)
                .toList());
  }

  @Override
  public Instant databaseTime() {
    return transactions.read(SqlSession::now);
  }
}
