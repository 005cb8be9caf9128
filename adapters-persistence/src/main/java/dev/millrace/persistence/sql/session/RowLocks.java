package dev.millrace.persistence.sql.session;

/**
 * How a query keeps others from the rows that it reads until the transaction ends. Some databases
 * say it at the end of the query, one says it behind the table's name.
 *
 * @param skippingTable behind the table's name where rows that another holds are passed over
 * @param skipping at the end of such a query
 * @param waitingTable behind the table's name where such rows are waited for
 * @param waiting at the end of such a query
 * @param inOrder how a query that joins the table {@code j} ends to lock its rows by their ids, one
 *     after the other: two transactions that lock the same rows in one order can't stand in each
 *     other's way
 */
public record RowLocks(
    String skippingTable, String skipping, String waitingTable, String waiting, String inOrder) {

  /** For a database with one writer. */
  public static final RowLocks NONE = new RowLocks("", "", "", "", "");

  /** For the databases that have {@code SKIP LOCKED}. */
  public static final RowLocks SKIP_LOCKED =
      new RowLocks(
          "", " FOR UPDATE SKIP LOCKED", "", " FOR UPDATE", " ORDER BY j.id FOR UPDATE OF j");

  /** Whether rows are locked at all. */
  public boolean areNeeded() {
    return !equals(NONE);
  }
}
