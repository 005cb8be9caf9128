package dev.millrace.persistence.sql.transfer;

import dev.millrace.persistence.sql.session.SqlDialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where databases differ when rows are moved as they are. */
public interface TransferDialect {

  /** The database's way in everything else; here for its UUIDs and its clock. */
  SqlDialect sql();

  /**
   * Options for a connection of a move, by the driver's own names: above all to wait longer than a
   * node does. Empty where there are none.
   */
  default Map<String, String> connectionOptions() {
    return Map.of();
  }

  /**
   * Lets everything that follows on the connection see the store as it is now, until it is closed.
   */
  void beginSnapshot(Connection connection) throws SQLException;

  /**
   * Where the store's numbers stand: the last {@code position} and {@code run_no} that were given,
   * 0 for none.
   */
  SortedMap<String, Long> numbers(Connection connection) throws SQLException;

  /**
   * Sets the numbers, and lets each table that numbers its own rows go on behind its last one.
   * Called once all rows are there, in a transaction.
   */
  void setNumbers(Connection connection, Map<String, Long> numbers) throws SQLException;

  /**
   * Called on a target each time before rows go into it, so that a database that keeps runs in
   * parts can make those that are missing; ends with a commit.
   *
   * @param numbers where the source's numbers stand
   */
  default void makeRoom(Connection connection, Map<String, Long> numbers) throws SQLException {}

  /** Called in the transaction before and after rows with given keys go into a numbered table. */
  default void acceptKeys(Connection connection, Table table, boolean accept) throws SQLException {}

  /** A statement that adds one row, with a parameter for each column. */
  default String insert(Table table) {
    return table.insert();
  }

  /** Takes all rows out of all tables, those first that refer to others; ends with a commit. */
  default void empty(Connection connection, List<Table> tables) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Table table : tables) {
        statement.executeUpdate("DELETE FROM " + table.name());
        connection.commit();
      }
    }
  }

  /** A value as a result has it. */
  default @Nullable Object read(ResultSet row, int column, Kind kind) throws SQLException {
    Object value =
        switch (kind) {
          case UUID -> row.getObject(column);
          case TEXT -> row.getString(column);
          case NUMBER -> row.getLong(column);
          case REAL -> row.getDouble(column);
        };
    if (value == null || row.wasNull()) {
      return null;
    }
    return kind == Kind.UUID ? sql().uuid(value) : value;
  }

  /** Gives a statement its parameter. */
  default void bind(PreparedStatement statement, int at, Kind kind, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(at, Types.NULL);
      case UUID uuid -> statement.setObject(at, sql().parameter(uuid));
      case String text -> statement.setString(at, text);
      case Long number -> statement.setLong(at, number);
      case Double real -> statement.setDouble(at, real);
      default -> throw new IllegalArgumentException("No column holds a " + value.getClass() + ".");
    }
  }
}
