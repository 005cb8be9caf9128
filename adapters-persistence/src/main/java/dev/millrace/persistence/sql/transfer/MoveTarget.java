package dev.millrace.persistence.sql.transfer;

import dev.millrace.persistence.StoreRefused;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Makes a target ready for rows, or refuses it. */
final class MoveTarget {

  private final StoreEnd end;
  private final MoveMarks marks;

  MoveTarget(StoreEnd end, MoveMarks marks) {
    this.end = end;
    this.marks = marks;
  }

  /**
   * Makes it ready.
   *
   * @return what is there of each table
   * @throws StoreRefused {@code move_unfinished}, {@code target_not_empty}, {@code
   *     nothing_to_resume} or {@code store_busy}; the target is then as it was
   */
  Map<String, MoveMarks.Mark> prepare(Start start) throws SQLException {
    boolean marked = marks.exist();
    requireFit(start, marked);
    if (!marked) {
      LiveNodes.requireNone(end);
      marks.make();
    }
    Map<String, MoveMarks.Mark> known = start == Start.RESUME ? marks.read() : Map.of();
    if (known.size() == StoreTables.ALL.size()) {
      return known;
    }
    marks.forget();
    end.dialect().empty(end.connection(), StoreTables.ALL.reversed());
    marks.begin();
    return marks.read();
  }

  private void requireFit(Start start, boolean marked) throws SQLException {
    if (start == Start.FRESH && marked) {
      throw new StoreRefused(
          "move_unfinished",
          "The store "
              + end.shown()
              + " holds a part of what was once moved into it; go on with --resume, or start over"
              + " with --replace.");
    }
    if (start == Start.FRESH && hasRows()) {
      throw new StoreRefused(
          "target_not_empty",
          "The store "
              + end.shown()
              + " is not empty; name another one, or give --replace to delete what is in it"
              + " first.");
    }
    if (start == Start.RESUME && !marked) {
      throw new StoreRefused(
          "nothing_to_resume",
          "Nothing was broken off in the store "
              + end.shown()
              + ": either it never began or it is complete; leave --resume out to begin.");
    }
  }

  private boolean hasRows() throws SQLException {
    return end.transaction(
        connection -> {
          for (Table table : StoreTables.ALL) {
            // One row of it is made together with the table.
            if (!table.name().equals("queue_state") && hasRows(connection, table)) {
              return true;
            }
          }
          return false;
        });
  }

  private static boolean hasRows(Connection connection, Table table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setMaxRows(1);
      try (ResultSet rows =
          statement.executeQuery("SELECT " + table.key().getFirst() + " FROM " + table.name())) {
        return rows.next();
      }
    }
  }
}
