package dev.millrace.persistence.sql.session;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a statement that changes rows answers with them. */
public enum Returning {
  /** {@code RETURNING} at the end of the statement. */
  AT_THE_END,
  /** {@code OUTPUT} before the condition; what is read and what is changed is one thing. */
  AS_OUTPUT;

  /**
   * Changes the rows that a query picks from a table.
   *
   * @param query reads {@code id} and, for {@link #AS_OUTPUT}, all columns of the table
   * @param set without parameters of its own before those of the query
   */
  public String update(String table, String query, String set, String condition, String columns) {
    return switch (this) {
      case AT_THE_END ->
          "WITH picked AS (%s) UPDATE %s SET %s WHERE id IN (SELECT id FROM picked) AND %s RETURNING %s"
              .formatted(query, table, set, condition, columns);
      case AS_OUTPUT ->
          "WITH picked AS (%s) UPDATE picked SET %s OUTPUT %s WHERE %s"
              .formatted(query, set, prefixed("inserted", columns), condition);
    };
  }

  /** Changes the rows of {@code table} that belong to those of a query. */
  public String updateFrom(JoinedUpdate update, String columns) {
    return switch (this) {
      case AT_THE_END ->
          "UPDATE %s SET %s FROM (%s) AS %s WHERE %s RETURNING %s"
              .formatted(
                  update.table(),
                  update.set(),
                  update.query(),
                  update.alias(),
                  update.condition(),
                  prefixed(update.table(), columns));
      case AS_OUTPUT ->
          "UPDATE %1$s SET %2$s OUTPUT %3$s FROM %1$s JOIN (%4$s) AS %5$s ON %6$s"
              .formatted(
                  update.table(),
                  update.set(),
                  prefixed("inserted", columns),
                  update.query(),
                  update.alias(),
                  update.condition());
    };
  }

  /** Deletes rows. */
  public String delete(String table, String condition, String columns) {
    return switch (this) {
      case AT_THE_END -> "DELETE FROM %s WHERE %s RETURNING %s".formatted(table, condition, columns);
      case AS_OUTPUT ->
          "DELETE FROM %s OUTPUT %s WHERE %s"
              .formatted(table, prefixed("deleted", columns), condition);
    };
  }

  private static String prefixed(String prefix, String columns) {
    return Arrays.stream(columns.split(", *"))
        .map(column -> prefix + "." + column)
        .collect(Collectors.joining(", "));
  }
}
