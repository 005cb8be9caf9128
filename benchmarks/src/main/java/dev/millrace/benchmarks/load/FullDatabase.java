package dev.millrace.benchmarks.load;

import dev.millrace.persistence.history.History;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Fills a database with a long history, and with jobs that wait. */
interface FullDatabase {

  static FullDatabase of(Bed bed, Database database) {
    return bed.isServer() ? new FilledBySql(bed, database) : new FilledByStore(database);
  }

  /** Domains and runs, one finished a tenth of a second after the other. */
  void fill(LoadOptions options) throws SQLException;

  /** Exactly these many jobs of the batch tier wait, for a worker or for their time. */
  void waiting(long jobs, boolean scheduled) throws SQLException;

  /** When the run with this number had been finished and the next one not. */
  static Instant endOf(long run) {
    return Instant.EPOCH.plus(
        History.FIRST_FINISHED + run * History.BETWEEN_RUNS + 1, ChronoUnit.MICROS);
  }
}
