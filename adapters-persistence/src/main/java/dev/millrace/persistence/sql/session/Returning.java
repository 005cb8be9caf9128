package dev.millrace.persistence.sql.session;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How a statement that changes rows answers with them.
 *
 * @param randomToken an expression for 16 random bytes that nobody can guess, made anew for each
 *     row
 */
public record Returning(Form form, String randomToken) {

  /** Where the statement says what it answers with. */
  public enum Form {
    /** {@code RETURNING} at the end of the statement. */
    AT_THE_END,
    /** The same, and what is deleted may be joined to a query with {@code USING}. */
    AT_THE_END_OF_JOINS,
    /** {@code OUTPUT} before the condition; what is read and what is changed is one thing. */
    AS_OUTPUT
  }

  /**
   * Changes the rows that a query picks from a table. The parameters of the query come first.
   *
   * @param query reads {@code id} and, for {@link Form#AS_OUTPUT}, all columns of the table
   */
  public String update(String table, String query, String set, String condition, String columns) {
    return switch (form) {
      case AT_THE_END ->
          "WITH picked AS (%s) UPDATE %s SET %s WHERE id IN (SELECT id FROM picked) AND %s RETURNING %s"
              .formatted(query, table, set, condition, columns);
      // The same without looking for doubles among what was picked.
      case AT_THE_END_OF_JOINS ->
          "WITH picked AS (%1$s) UPDATE %2$s SET %3$s FROM picked WHERE %2$s.id = picked.id AND %4$s RETURNING %5$s"
              .formatted(query, table, set, condition, prefixed(table, columns));
      case AS_OUTPUT ->
          "WITH picked AS (%s) UPDATE picked SET %s OUTPUT %s WHERE %s"
              .formatted(query, set, prefixed("inserted", columns), condition);
    };
  }

  /** Changes the rows of {@code table} that belong to those of a query. */
  public String updateFrom(JoinedUpdate update, String columns) {
    return switch (form) {
      case AT_THE_END, AT_THE_END_OF_JOINS ->
          "UPDATE %s SET %s FROM (%s) AS %s WHERE %s RETURNING %s"
              .formatted(
                  update.table(),
                  update.set(),
                  update.query(),
                  update.alias(),
                  update.condition(),
                  prefixed(update.table(), columns));
      case AS_OUTPUT ->
          "UPDATE %1$s SET %2$s OUTPUT %3$s FROM (%4$s) AS %5$s JOIN %1$s WITH (FORCESEEK) ON %6$s"
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
    return switch (form) {
      case AT_THE_END, AT_THE_END_OF_JOINS ->
          "DELETE FROM %s WHERE %s RETURNING %s".formatted(table, condition, columns);
      case AS_OUTPUT ->
          "DELETE %1$s OUTPUT %2$s FROM %1$s WITH (FORCESEEK) WHERE %3$s"
              .formatted(table, prefixed("deleted", columns), condition);
    };
  }

  /**
   * Deletes the rows of a table that belong to those of a query, in the order of the query; only
   * for {@link Form#AT_THE_END_OF_JOINS}.
   *
   * @param condition which row belongs to which
   */
  public static String deleteJoined(
      String table, String query, String alias, String condition, String columns) {
    return "DELETE FROM %s USING (%s) AS %s WHERE %s RETURNING %s"
        .formatted(table, query, alias, condition, prefixed(table, columns));
  }

  private static String prefixed(String prefix, String columns) {
    return Arrays.stream(columns.split(", *"))
        .map(column -> prefix + "." + column)
        .collect(Collectors.joining(", "));
  }
}
