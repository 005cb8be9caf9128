package dev.millrace.persistence.mariadb;

import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.transfer.CountersTable;
import dev.millrace.persistence.sql.transfer.TransferDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;

/** Rows of a MariaDB or MySQL database. Its numbered tables go on behind their last row. */
final class MariadbTransferDialect implements TransferDialect {

  private final SqlDialect sql;

  MariadbTransferDialect(SqlDialect sql) {
    this.sql = sql;
  }

  @Override
  public SqlDialect sql() {
    return sql;
  }

  @Override
  public Map<String, String> connectionOptions() {
    return Map.of("socketTimeout", "3600000", "useBulkStmts", "true");
  }

  @Override
  public void beginSnapshot(Connection connection) throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try (Statement statement = connection.createStatement()) {
      statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
    }
  }

  @Override
  public SortedMap<String, Long> numbers(Connection connection) throws SQLException {
    return CountersTable.read(connection);
  }

  @Override
  public void setNumbers(Connection connection, Map<String, Long> numbers) throws SQLException {
    CountersTable.set(connection, numbers);
  }
}
