package dev.millrace.persistence.sql.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds many rows at once, faster than by a statement for each; within the open transaction. */
@FunctionalInterface
public interface BulkInsert {

  /**
   * Adds all rows or fails.
   *
   * @param columns their names
   * @param rows each with a value for each column: numbers, texts, UUIDs and nulls
   */
  void insert(
      Connection connection, String table, List<String> columns, Iterator<@Nullable Object[]> rows)
      throws SQLException;
}
