package dev.millrace.persistence.mssql;

import com.microsoft.sqlserver.jdbc.ISQLServerConnection;
import dev.millrace.persistence.sql.session.Counter;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.transfer.Kind;
import dev.millrace.persistence.sql.transfer.Table;
import dev.millrace.persistence.sql.transfer.TransferDialect;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an SQL Server database. Its numbers are sequences, which no snapshot covers; a table that
 * numbers its own rows goes on behind the greatest number that it was given.
 */
final class MssqlTransferDialect implements TransferDialect {

  private final SqlDialect sql;

  MssqlTransferDialect(SqlDialect sql) {
    this.sql = sql;
  }

  @Override
  public SqlDialect sql() {
    return sql;
  }

  @Override
  public Map<String, String> connectionOptions() {
    return Map.of("socketTimeout", "3600000");
  }

  @Override
  public void beginSnapshot(Connection connection) throws SQLException {
    connection.setTransactionIsolation(ISQLServerConnection.TRANSACTION_SNAPSHOT);
  }

  @Override
  public SortedMap<String, Long> numbers(Connection connection) throws SQLException {
    SortedMap<String, Long> numbers = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      for (Counter counter : Counter.values()) {
        try (ResultSet row =
            statement.executeQuery(
                "SELECT CAST(last_used_value AS BIGINT) FROM sys.sequences"
                    + " WHERE schema_id = SCHEMA_ID() AND name = '"
                    + sequence(counter.label())
                    + "'")) {
          row.next();
          numbers.put(counter.label(), row.getLong(1));
        }
      }
    }
    return numbers;
  }

  /**
   * A sequence that is set anew still tells the last number of before: a new one takes its place.
   */
  @Override
  public void setNumbers(Connection connection, Map<String, Long> numbers) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Map.Entry<String, Long> number : numbers.entrySet()) {
        String sequence = sequence(number.getKey());
        long last = number.getValue();
        statement.executeUpdate("DROP SEQUENCE " + sequence);
        statement.executeUpdate(
            "CREATE SEQUENCE "
                + sequence
                + " AS BIGINT START WITH "
                + Math.max(1, last)
                + " INCREMENT BY 1");
        if (last > 0) {
          statement.executeQuery("SELECT NEXT VALUE FOR " + sequence).close();
        }
      }
    }
  }

  private static String sequence(String counter) {
    return "counter_" + counter;
  }

  @Override
  public void acceptKeys(Connection connection, Table table, boolean accept) throws SQLException {
    if (table.numbered()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET IDENTITY_INSERT " + table.name() + (accept ? " ON" : " OFF"));
      }
    }
  }

  /** One lock for each table, since these tables never trade many small ones for it. */
  @Override
  public void empty(Connection connection, List<Table> tables) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Table table : tables) {
        statement.executeUpdate("DELETE FROM " + table.name() + " WITH (TABLOCK)");
        connection.commit();
      }
    }
  }

  /** Texts that are kept as bytes are not taken as texts. */
  @Override
  public String insert(Table table) {
    return table.name().equals("idempotency_keys")
        ? "INSERT INTO idempotency_keys (idempotency_key, job_id)"
            + " VALUES (CONVERT(VARBINARY(510), ?), ?)"
        : table.insert();
  }

  @Override
  public @Nullable Object read(ResultSet row, int column, Kind kind) throws SQLException {
    if (kind == Kind.TEXT) {
      return row.getObject(column) instanceof byte[] bytes
          ? new String(bytes, StandardCharsets.UTF_16LE)
          : row.getString(column);
    }
    return TransferDialect.super.read(row, column, kind);
  }

  @Override
  public void bind(PreparedStatement statement, int at, Kind kind, @Nullable Object value)
      throws SQLException {
    if (value == null && kind == Kind.UUID) {
      statement.setNull(at, sql.uuidType());
    } else {
      TransferDialect.super.bind(statement, at, kind, value);
    }
  }
}
