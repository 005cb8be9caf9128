package dev.millrace.persistence.testserver;

import dev.millrace.persistence.server.ServerAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Databases that are used again once their rows are as they were: MariaDB and MySQL have no quick
 * copy of a database, and making a dozen tables takes longer than emptying them.
 */
final class EmptiedDatabases implements Template {

  private final TestServer server;
  private final Consumer<ServerAddress> migrate;
  private final String original;
  private final List<String> tables;
  private final Queue<ServerAddress> free = new ConcurrentLinkedQueue<>();
  private final Set<String> given = ConcurrentHashMap.newKeySet();

  private EmptiedDatabases(
      TestServer server, Consumer<ServerAddress> migrate, String original, List<String> tables) {
    this.server = server;
    this.migrate = migrate;
    this.original = original;
    this.tables = tables;
  }

  static EmptiedDatabases of(TestServer server, Consumer<ServerAddress> migrate) {
    ServerAddress original = server.freshDatabase();
    migrate.accept(original);
    try (Connection connection = server.connect(server.admin())) {
      List<String> tables = described(connection, original.database());
      return new EmptiedDatabases(server, migrate, original.database(), tables);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public ServerAddress freshDatabase() {
    ServerAddress address = free.poll();
    if (address == null) {
      address = server.freshDatabase();
      migrate.accept(address);
    }
    given.add(address.database());
    return address;
  }

  @Override
  public boolean takeBack(ServerAddress address) {
    if (!given.remove(address.database())) {
      return false;
    }
    if (emptied(address.database())) {
      free.add(address);
      return true;
    }
    return false;
  }

  /** False where it is not worth or not safe to use it again. */
  private boolean emptied(String database) {
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
    } catch (SQLException e) {
      return false;
    }
  }

  private static void disconnectOthers(Statement statement, String database) throws SQLException {
    List<String> others =
        strings(
            statement, "SELECT id FROM information_schema.processlist WHERE db = '" + database + "'");
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
