package dev.millrace.persistence.sql.session;

import java.util.List;

/**
 * Rows to be added where their key is not there yet.
 *
 * @param table that has a unique index over the key and none other that the rows could hurt
 * @param columns all that are given
 * @param key those of the columns that make the key
 * @param query gives the values in the order of the columns and under their names; ends with a
 *     condition
 */
public record MissingRows(String table, List<String> columns, List<String> key, String query) {

  public MissingRows {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /**
   * The query in the order of the key: whoever adds rows in one order never waits for somebody who
   * waits for him.
   */
  public String ordered() {
    return query + " ORDER BY " + String.join(", ", key);
  }

  /** For the databases that have {@code ON CONFLICT}. */
  public String onConflictDoNothing() {
    return "INSERT INTO %s (%s) %s ON CONFLICT DO NOTHING"
        .formatted(table, String.join(", ", columns), ordered());
  }
}
