package dev.millrace.benchmarks.load;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.persistence.history.History;
import dev.millrace.persistence.testserver.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** On a server: millions of rows within minutes. */
final class FilledBySql implements FullDatabase {

  private final Database database;
  private final History history;
  private final boolean postgres;

  FilledBySql(Bed bed, Database database) {
    this.database = database;
    this.postgres = bed.isPostgres();
    this.history = new History(postgres ? Engine.POSTGRES : Engine.MARIADB);
  }

  @Override
  public void fill(LoadOptions options) throws SQLException {
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
  }

  @Override
  public void waiting(long jobs, boolean scheduled) throws SQLException {
    try (Connection connection = database.connect()) {
      execute(
          connection,
          List.of(
              postgres ? "TRUNCATE jobs" : "TRUNCATE TABLE jobs",
              scheduled ? history.scheduledJobs(jobs) : history.jobs(jobs)));
      execute(connection, history.statistics());
    }
  }

  private static void execute(Connection connection, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
