package dev.millrace.benchmarks.load;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.persistence.history.History;
import dev.millrace.persistence.testserver.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Fills a database with a long history, and with jobs that wait. */
final class FullDatabase {

  private final Database database;
  private final History history;
  private final boolean postgres;

  FullDatabase(Bed bed, Database database) {
    this.database = database;
    this.postgres = bed.isPostgres();
    this.history = new History(postgres ? Engine.POSTGRES : Engine.MARIADB);
  }

  /** Domains, batches and runs; takes minutes for millions. */
  void fill(LoadOptions options) throws SQLException {
    long start = System.nanoTime();
    try (Connection connection = database.connect()) {
      // New jobs come behind all that wait.
      execute(connection, history.numbers(options.runs(), options.waiting()));
      // Opening it makes the partitions that those numbers ask for.
      database.open(Telemetry.NONE).close();
      execute(connection, history.ground());
      for (long from = 1; from <= options.runs(); from = History.after(from)) {
        execute(connection, history.runs(from, options.runs()));
      }
      execute(connection, history.statistics());
    }
    System.err.printf(
        Locale.ROOT,
        "Stored %,d runs in %d s.%n",
        options.runs(),
        Duration.ofNanos(System.nanoTime() - start).toSeconds());
  }

  /** Exactly these many jobs of the batch tier wait, for a worker or for their time. */
  void waiting(long jobs, boolean scheduled) throws SQLException {
    try (Connection connection = database.connect()) {
      execute(
          connection,
          List.of(
              postgres ? "TRUNCATE jobs" : "TRUNCATE TABLE jobs",
              scheduled ? history.scheduledJobs(jobs) : history.jobs(jobs)));
      execute(connection, history.statistics());
    }
  }

  /** When the run with this number had been finished and the next one not. */
  static Instant endOf(long run) {
    return Instant.EPOCH.plus(
        History.FIRST_FINISHED + run * History.BETWEEN_RUNS + 1, ChronoUnit.MICROS);
  }

  private static void execute(Connection connection, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
