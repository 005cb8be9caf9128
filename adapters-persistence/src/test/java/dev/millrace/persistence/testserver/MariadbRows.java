package dev.millrace.persistence.testserver;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Brings the rows of a MariaDB or MySQL database back to what they are in the first one. */
final class MariadbRows implements EmptiedDatabases.Rows {

  private final TestServer server;
  private final String original;
  private final List<String> tables;

  MariadbRows(TestServer server, String original) throws SQLException {
    this.server = server;
    this.original = original;
    try (Connection connection = server.connect(server.admin())) {
      tables = described(connection, original);
    }
  }

  @Override
  public boolean restore(String database) throws SQLException {
    try (Connection connection = server.connect(server.admin());
        Statement statement = connection.createStatement()) {
      disconnectOthers(statement, database);
      if (!described(connection, database).equals(tables)) {
        return false;
      }
      statement.execute("SET foreign_key_checks = 0, lock_wait_timeout = 5");
      for (String table : names(statement, database)) {
        restore(statement, database, table);
      }
      return true;
    }
  }

  private static void disconnectOthers(Statement statement, String database) throws SQLException {
    List<String> others =
        strings(
            statement,
            "SELECT id FROM information_schema.processlist WHERE db = '" + database + "'");
    for (String other : others) {
      try {
        statement.execute("KILL " + other);
      } catch (SQLException e) {
        // It has gone by itself.
      }
    }
  }

  private void restore(Statement statement, String database, String table) throws SQLException {
    String target = "`" + database + "`.`" + table + "`";
    String source = "`" + original + "`.`" + table + "`";
    int removed = statement.executeUpdate("DELETE FROM " + target);
    if (removed > 0 && numbersItself(statement, database, table)) {
      statement.execute("ALTER TABLE " + target + " AUTO_INCREMENT = 1");
    }
    String columns =
        String.join(
            ",",
            strings(
                statement,
                "SELECT concat('`', column_name, '`') FROM information_schema.columns WHERE"
                    + " extra NOT LIKE '%GENERATED' AND table_schema = '"
                    + original
                    + "' AND table_name = '"
                    + table
                    + "' ORDER BY ordinal_position"));
    statement.executeUpdate(
        "INSERT INTO " + target + " (" + columns + ") SELECT " + columns + " FROM " + source);
  }

  private static boolean numbersItself(Statement statement, String database, String table)
      throws SQLException {
    return !strings(
            statement,
            "SELECT 1 FROM information_schema.columns WHERE extra LIKE '%auto_increment%' AND"
                + " table_schema = '"
                + database
                + "' AND table_name = '"
                + table
                + "'")
        .isEmpty();
  }

  private static List<String> names(Statement statement, String database) throws SQLException {
    return strings(
        statement,
        "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND"
            + " table_schema = '"
            + database
            + "' ORDER BY 1");
  }

  /** All tables with all their columns, to see whether a test has changed any. */
  private static List<String> described(Connection connection, String database)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return strings(
          statement,
          "SELECT concat_ws(' ', table_name, column_name, column_type, is_nullable, extra) FROM"
              + " information_schema.columns WHERE table_schema = '"
              + database
              + "' ORDER BY table_name, ordinal_position");
    }
  }

  private static List<String> strings(Statement statement, String sql) throws SQLException {
    List<String> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }
}
