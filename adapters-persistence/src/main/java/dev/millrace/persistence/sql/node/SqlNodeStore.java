package dev.millrace.persistence.sql.node;

import dev.millrace.application.node.NodeReport;
import dev.millrace.application.node.NodeStore;
import dev.millrace.domain.node.Node;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.node.ProcessMark;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.SqlTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Nodes in a table of their own. One guarded statement says who has an id. */
public final class SqlNodeStore implements NodeStore {

  private static final String SELECT = "SELECT " + NodeRow.COLUMNS + " FROM nodes";

  private final SqlTransactions transactions;

  public SqlNodeStore(SqlTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public boolean announce(NodeReport report, Duration silence) {
    try {
      return announceOnce(report, silence);
    } catch (RuntimeException e) {
      // Two processes that are both new may both insert; the second then finds the first.
      if (find(report.id()).isEmpty()) {
        throw e;
      }
      return announceOnce(report, silence);
    }
  }

  private boolean announceOnce(NodeReport report, Duration silence) {
    return transactions.write(
        session ->
            update(
                    session,
                    report,
                    "last_heartbeat < " + session.dialect().now() + " - ?",
                    Micros.of(silence))
                || insert(session, report));
  }

  @Override
  public boolean replace(ProcessMark ended, NodeReport report) {
    return transactions.write(session -> update(session, report, "process = ?", ended.value()));
  }

  /**
   * @param free when another process has lost the id, with one parameter
   */
  private static boolean update(
      SqlSession session, NodeReport report, String free, Object parameter) {
    return session.update(
            "UPDATE nodes SET process = ?, host = ?, roles = ?, version = ?, capacity = ?,"
                + " running = ?, started_at = ?, last_heartbeat = "
                + session.dialect().now()
                + " WHERE id = ? AND (process IS NULL OR process = ? OR "
                + free
                + ")",
            report.process().value(),
            report.host(),
            NodeRow.text(report.roles()),
            report.version(),
            report.load().capacity(),
            report.load().running(),
            Micros.of(report.startedAt()),
            report.id().value(),
            report.process().value(),
            parameter)
        == 1;
  }

  private static boolean insert(SqlSession session, NodeReport report) {
    long known = session.number("SELECT count(*) FROM nodes WHERE id = ?", report.id().value());
    return known == 0
        && session.update(
                "INSERT INTO nodes (id, process, host, roles, version, capacity, running,"
                    + " started_at, last_heartbeat) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
                    + session.dialect().now()
                    + ")",
                report.id().value(),
                report.process().value(),
                report.host(),
                NodeRow.text(report.roles()),
                report.version(),
                report.load().capacity(),
                report.load().running(),
                Micros.of(report.startedAt()))
            == 1;
  }

  @Override
  public void leave(NodeId id, ProcessMark process) {
    transactions.write(
        session ->
            session.update(
                "UPDATE nodes SET process = NULL, running = 0 WHERE id = ? AND process = ?",
                id.value(),
                process.value()));
  }

  @Override
  public int forget(Duration silence) {
    return transactions.write(
        session ->
            session.update(
                "DELETE FROM nodes WHERE last_heartbeat < " + session.dialect().now() + " - ?",
                Micros.of(silence)));
  }

  @Override
  public Optional<Node> find(NodeId id) {
    return transactions
        .read(session -> session.query(SELECT + " WHERE id = ?", NodeRow::read, id.value()))
        .stream()
        .findFirst();
  }

  @Override
  public List<Node> list() {
    return transactions.read(session -> session.query(SELECT + " ORDER BY id", NodeRow::read));
  }

  @Override
  public Instant databaseTime() {
    return transactions.read(SqlSession::now);
  }
}
