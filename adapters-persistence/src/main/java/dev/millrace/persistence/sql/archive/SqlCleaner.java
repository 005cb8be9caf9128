package dev.millrace.persistence.sql.archive;

import dev.millrace.application.retention.Cleaner;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.SqlTransactions;
import java.time.Instant;

/** Takes old runs out of the tables. */
public final class SqlCleaner implements Cleaner {

  private final SqlTransactions transactions;

  public SqlCleaner(SqlTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public int purge(Instant cutoff, int max) {
    return transactions.write(
        session ->
            RunRemoval.remove(
                session,
                // A number, not a parameter: a planner that does not know how few are wanted sorts
                // all that are old.
                "SELECT run_no FROM runs WHERE finished_at < ? ORDER BY finished_at, id "
                    + session.dialect().page(max, 0),
                Micros.of(cutoff)));
  }
}
