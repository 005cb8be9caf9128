package dev.millrace.persistence.sqlite;

import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.transfer.CountersTable;
import dev.millrace.persistence.sql.transfer.TransferDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;

/** Rows of a SQLite file. Its numbered tables go on behind their last row without being told. */
final class SqliteTransferDialect implements TransferDialect {

  private final SqlDialect sql = new SqliteDialect();

  @Override
  public SqlDialect sql() {
    return sql;
  }

  /** The transaction's first look fixes what it sees; the numbers are that look. */
  @Override
  public void beginSnapshot(Connection connection) throws SQLException {
    CountersTable.read(connection);
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
