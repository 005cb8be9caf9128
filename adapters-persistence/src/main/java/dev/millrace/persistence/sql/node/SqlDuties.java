package dev.millrace.persistence.sql.node;

import dev.millrace.application.maintenance.Duties;
import dev.millrace.application.maintenance.Duty;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.SqlTransactions;
import java.time.Duration;
import java.util.Locale;

/** Duties in a table that has a row for each of them from the start. */
public final class SqlDuties implements Duties {

  private final SqlTransactions transactions;

  public SqlDuties(SqlTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public boolean take(Duty duty, NodeId node, Duration length) {
    return transactions.write(
        session -> {
          String now = session.dialect().now();
          int taken =
              session.update(
                  "UPDATE duties SET node_id = ?, held_until = "
                      + now
                      + " + ? WHERE name = ? AND (node_id = ? OR held_until < "
                      + now
                      + ")",
                  node.value(),
                  Micros.of(length),
                  name(duty),
                  node.value());
          return taken == 1;
        });
  }

  @Override
  public void release(Duty duty, NodeId node) {
    transactions.write(
        session ->
            session.update(
                "UPDATE duties SET node_id = NULL, held_until = 0 WHERE name = ? AND node_id = ?",
                name(duty),
                node.value()));
  }

  private static String name(Duty duty) {
    return duty.name().toLowerCase(Locale.ROOT);
  }
}
