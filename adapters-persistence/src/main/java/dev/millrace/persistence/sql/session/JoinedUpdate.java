package dev.millrace.persistence.sql.session;

/**
 * Changes the rows of a table that belong to those of a query. Only the query has parameters.
 *
 * @param set the new values, which may name {@code alias}
 * @param alias what the query is called
 * @param condition which row belongs to which
 */
public record JoinedUpdate(String table, String set, String query, String alias, String condition) {

  /** For the databases that have {@code UPDATE .. FROM}. */
  public String withFrom() {
    return "UPDATE %s SET %s FROM (%s) AS %s WHERE %s"
        .formatted(table, set, query, alias, condition);
  }
}
