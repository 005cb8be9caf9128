package dev.millrace.benchmarks.load;

import dev.millrace.benchmarks.load.Report.Aim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What a whole node that has nothing to do asks the database, as the database counts it. */
final class IdleMeasure implements Measure {

  private static final Duration TO_SETTLE = Duration.ofSeconds(15);
  private static final Duration COUNTED = Duration.ofSeconds(30);
  private static final int ROUNDS = 2;
  private static final double MOST = 5;

  private static final String POSTGRES =
      "SELECT COALESCE(SUM(calls), 0) FROM pg_stat_statements JOIN pg_database ON oid = dbid WHERE"
          + " datname = current_database() AND query NOT LIKE '%pg_stat_statements%' AND query !~*"
          + " '^(BEGIN|COMMIT|ROLLBACK)'";

  private static final String POSTGRES_EACH =
      "SELECT calls, LEFT(REPLACE(query, chr(10), ' '), 100) FROM pg_stat_statements JOIN"
          + " pg_database ON oid = dbid WHERE datname = current_database() AND query NOT LIKE"
          + " '%pg_stat_statements%' ORDER BY calls DESC LIMIT 20";

  private static final String MARIADB =
      "SELECT SUM(VARIABLE_VALUE) FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME IN"
          + " ('COM_SELECT', 'COM_INSERT', 'COM_UPDATE', 'COM_DELETE', 'COM_INSERT_SELECT',"
          + " 'COM_UPDATE_MULTI', 'COM_DELETE_MULTI', 'COM_SET_OPTION')";

  @Override
  public void run(Bed bed, LoadOptions options, Report report) throws Exception {
    Path server = Path.of(System.getProperty("bench.server", ""));
    if (!Files.isExecutable(server)) {
      throw new IllegalStateException("The program that starts a node was not built: " + server);
    }
    Database database = bed.database();
    Path home = Files.createTempDirectory("millrace-idle");
    try (Connection connection = database.connect()) {
      if (bed.isPostgres()) {
        execute(connection, "CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
      }
      Process node = start(server, home, bed, database);
      try {
        Thread.sleep(TO_SETTLE);
        report.add(
            bed.title(),
            "statements of an idle node",
            "a second",
            rates(bed, connection, node),
            Aim.atMost(MOST));
      } finally {
        node.destroy();
        if (!node.waitFor(30, TimeUnit.SECONDS)) {
          node.destroyForcibly();
        }
      }
    }
    database.drop();
  }

  private static double[] rates(Bed bed, Connection connection, Process node)
      throws SQLException, InterruptedException {
    if (bed.isPostgres()) {
      execute(connection, "SELECT pg_stat_statements_reset()");
    }
    double[] rates = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long before = count(bed, connection);
      Thread.sleep(COUNTED);
      rates[round] = (count(bed, connection) - before) / (double) COUNTED.toSeconds();
    }
    if (!node.isAlive()) {
      throw new IllegalStateException("The node has ended.");
    }
    if (bed.isPostgres()) {
      tellEach(connection);
    }
    return rates;
  }

  private static Process start(Path server, Path home, Bed bed, Database database)
      throws IOException {
    String[] words = database.address().split(" ");
    ProcessBuilder builder =
        new ProcessBuilder(
                server.toAbsolutePath().toString(),
                "serve",
                "--listen=127.0.0.1:0",
                "--db-driver=" + (bed.isPostgres() ? "postgres" : "mariadb"),
                "--db-host=127.0.0.1",
                "--db-port=" + words[1],
                "--db-name=" + words[2],
                "--db-user=" + words[3])
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("log").toFile());
    builder.environment().put("MILLRACE_DB_PASSWORD", words[4]);
    return builder.start();
  }

  private static long count(Bed bed, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(bed.isPostgres() ? POSTGRES : MARIADB)) {
      result.next();
      return result.getLong(1);
    }
  }

  private static void tellEach(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(POSTGRES_EACH)) {
      while (result.next()) {
        System.err.printf(
            Locale.ROOT,
            "%6.2f a second: %s%n",
            result.getLong(1) / (double) (ROUNDS * COUNTED.toSeconds()),
            result.getString(2));
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
