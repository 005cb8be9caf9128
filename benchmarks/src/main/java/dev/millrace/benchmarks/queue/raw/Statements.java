package dev.millrace.benchmarks.queue.raw;

import dev.millrace.benchmarks.queue.place.EngineKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements of one database. The queue is a small table with one index; the runs have the
 * columns and indexes of Millrace's, but neither partitions nor foreign keys. Each method leaves
 * the commit to the caller.
 */
interface Statements {

  static Statements of(EngineKind kind) {
    return switch (kind) {
      case POSTGRES -> new PostgresStatements();
      case MARIADB -> new MariadbStatements();
      case SQLITE -> new SqliteStatements();
    };
  }

  /** One that was claimed; its position is its key. */
  record Claimed(long position, String payload) {

    /** What a statement answers with whose only parameter is how many at the most. */
    static List<Claimed> by(Connection connection, String sql, int atMost) throws SQLException {
      List<Claimed> claimed = new ArrayList<>(atMost);
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setInt(1, atMost);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            claimed.add(new Claimed(rows.getLong(1), rows.getString(2)));
          }
        }
      }
      return claimed;
    }
  }

  /** Adds the jobs with the numbers from {@code from} to before {@code to}. */
  void insert(Connection connection, int from, int to) throws SQLException;

  /** Takes the first so many that nobody has taken. */
  List<Claimed> claim(Connection connection, int atMost) throws SQLException;

  /** Removes jobs. */
  void delete(Connection connection, List<Long> positions) throws SQLException;

  /** Removes jobs and keeps a run of each. */
  void finish(Connection connection, List<Long> positions) throws SQLException;
}
