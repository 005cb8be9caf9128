package dev.millrace.persistence.postgres;

import dev.millrace.persistence.sql.session.Counter;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.transfer.StoreTables;
import dev.millrace.persistence.sql.transfer.Table;
import dev.millrace.persistence.sql.transfer.TransferDialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rows of a PostgreSQL database. Its numbers are sequences, which no snapshot covers. */
final class PostgresTransferDialect implements TransferDialect {

  private final SqlDialect sql;

  PostgresTransferDialect(SqlDialect sql) {
    this.sql = sql;
  }

  @Override
  public SqlDialect sql() {
    return sql;
  }

  @Override
  public Map<String, String> connectionOptions() {
    return Map.of("socketTimeout", "3600", "reWriteBatchedInserts", "true");
  }

  @Override
  public void beginSnapshot(Connection connection) throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
  }

  @Override
  public SortedMap<String, Long> numbers(Connection connection) throws SQLException {
    SortedMap<String, Long> numbers = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      for (Counter counter : Counter.values()) {
        try (ResultSet row =
            statement.executeQuery(
                "SELECT last_value, is_called FROM " + sequence(counter.label()))) {
          row.next();
          numbers.put(counter.label(), row.getBoolean(2) ? row.getLong(1) : 0L);
        }
      }
    }
    return numbers;
  }

  /** Rows without a partition would all go into the default one, and from there once more. */
  @Override
  public void makeRoom(Connection connection, Map<String, Long> numbers) throws SQLException {
    Partitions.makeFor(connection, numbers.getOrDefault(Counter.RUN_NO.label(), 0L));
    connection.commit();
  }

  @Override
  public void setNumbers(Connection connection, Map<String, Long> numbers) throws SQLException {
    for (Map.Entry<String, Long> number : numbers.entrySet()) {
      set(connection, sequence(number.getKey()), number.getValue());
    }
    for (Table table : StoreTables.ALL) {
      if (table.numbered()) {
        String key = table.key().getFirst();
        String own =
            one(connection, "pg_get_serial_sequence('" + table.name() + "', '" + key + "')");
        String last =
            one(connection, "(SELECT COALESCE(MAX(" + key + "), 0) FROM " + table.name() + ")");
        set(connection, own, Long.parseLong(last));
      }
    }
  }

  private static String sequence(String counter) {
    return "counter_" + counter;
  }

  private static void set(Connection connection, String sequence, long last) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT setval(CAST(? AS regclass), ?, ?)")) {
      statement.setString(1, sequence);
      statement.setLong(2, Math.max(1, last));
      statement.setBoolean(3, last > 0);
      statement.execute();
    }
  }

  private static String one(Connection connection, String expression) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT " + expression)) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public void empty(Connection connection, List<Table> tables) throws SQLException {
    String names = tables.stream().map(Table::name).collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("TRUNCATE " + names);
    }
    connection.commit();
  }
}
