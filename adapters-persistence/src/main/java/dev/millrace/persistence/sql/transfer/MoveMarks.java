package dev.millrace.persistence.sql.transfer;

import dev.millrace.persistence.sql.schema.SchemaState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * How far a move has come, kept in the target: for each table the rows that are there and the
 * checksum over them, changed in the transaction that adds rows. The table of marks is there from
 * before the first change until the target has been found to equal its source; while it is there no
 * server starts on the store.
 */
final class MoveMarks {

  private static final String TABLE = SchemaState.MOVE_MARKS;

  private final StoreEnd end;

  MoveMarks(StoreEnd end) {
    this.end = end;
  }

  /**
   * What is there of a table.
   *
   * @param sum {@link TableSum#text} over these rows
   */
  record Mark(long rows, String sum) {}

  boolean exist() throws SQLException {
    return end.transaction(connection -> SchemaState.read(connection).hasMoveMarks());
  }

  /** Makes the table, without a mark in it. */
  void make() throws SQLException {
    execute(
        "CREATE TABLE "
            + TABLE
            + " (name VARCHAR(100) NOT NULL PRIMARY KEY, rows_done BIGINT NOT NULL,"
            + " row_sum VARCHAR(40) NOT NULL)");
  }

  /** Forgets all marks: the tables are about to be emptied. */
  void forget() throws SQLException {
    execute("DELETE FROM " + TABLE);
  }

  /** Marks all tables as empty. */
  void begin() throws SQLException {
    end.transaction(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO " + TABLE + " (name, rows_done, row_sum) VALUES (?, 0, ?)")) {
            for (Table table : StoreTables.ALL) {
              insert.setString(1, table.name());
              insert.setString(2, new TableSum(table.name()).text());
              insert.addBatch();
            }
            return insert.executeBatch();
          }
        });
  }

  /** The marks; none while tables are being emptied. */
  Map<String, Mark> read() throws SQLException {
    return end.transaction(
        connection -> {
          Map<String, Mark> marks = new HashMap<>();
          try (Statement statement = connection.createStatement();
              ResultSet rows =
                  statement.executeQuery("SELECT name, rows_done, row_sum FROM " + TABLE)) {
            while (rows.next()) {
              marks.put(rows.getString(1), new Mark(rows.getLong(2), rows.getString(3)));
            }
          }
          return marks;
        });
  }

  /** Sets a table's mark, in the caller's transaction. */
  static void set(Connection connection, TableSum sum) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE " + TABLE + " SET rows_done = ?, row_sum = ? WHERE name = ?")) {
      update.setLong(1, sum.rows());
      update.setString(2, sum.text());
      update.setString(3, sum.table());
      update.executeUpdate();
    }
  }

  /** Takes the table away: the move is complete. */
  void remove() throws SQLException {
    execute("DROP TABLE " + TABLE);
  }

  private void execute(String sql) throws SQLException {
    end.transaction(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }
}
