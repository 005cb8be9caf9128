package dev.millrace.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.persistence.StoreOnServer;
import dev.millrace.persistence.golden.GoldenFile;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.sql.queue.Depths;
import dev.millrace.persistence.sql.queue.JobSql;
import dev.millrace.persistence.sql.server.ServerSchema;
import dev.millrace.persistence.sql.server.ServerStore;
import dev.millrace.persistence.testserver.Reach;
import dev.millrace.persistence.testserver.ServerKind;
import dev.millrace.persistence.testserver.TestServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The plans of the hot statements over a queue and a history of some size, read and kept. */
abstract class PlanContract {

  private static final long RUNS = 20_000;
  private static final long JOBS = 20_000;

  private final ServerKind kind;
  private final String file;

  PlanContract(ServerKind kind, String file) {
    this.kind = kind;
    this.file = file;
  }

  /** The statements whose way to their rows differs between the databases, by what they do. */
  abstract Map<String, String> moves();

  /** The plan as lines without anything that changes from run to run. */
  abstract List<String> plan(Connection connection, String statement) throws SQLException;

  /** A step that looks at all jobs. */
  abstract String wholeTable();

  @Test
  void noHotStatementLooksAtAllJobsAndAllPlansAreThoseThatWereRead()
      throws SQLException, IOException {
    TestServer server = Reach.of(kind).get();
    ServerAddress address = server.freshDatabase();
    new ServerSchema(StoreOnServer.database(kind), StoreOnServer.settings(address)).migrate();
    ServerStore.open(StoreOnServer.database(kind), StoreOnServer.settings(address), Telemetry.NONE)
        .close();
    try (Connection connection = server.connect(address)) {
      fill(connection);
      Map<String, List<String>> plans = new LinkedHashMap<>();
      for (Map.Entry<String, String> statement : statements().entrySet()) {
        plans.put(statement.getKey(), plan(connection, statement.getValue()));
      }
      plans.forEach(
          (name, steps) -> assertThat(steps).as(name).noneMatch(s -> s.contains(wholeTable())));
      GoldenFile.assertSame(
          file,
          plans.entrySet().stream()
              .map(plan -> "-- " + plan.getKey() + "\n" + String.join("\n", plan.getValue()))
              .collect(Collectors.joining("\n\n", "", "\n")));
    } finally {
      server.drop(address);
    }
  }

  private void fill(Connection connection) throws SQLException {
    History history = new History(kind.engine());
    try (Statement statement = connection.createStatement()) {
      for (String sql : history.ground()) {
        statement.execute(sql);
      }
      statement.execute(history.jobs(JOBS));
      for (String sql : history.runs(1, RUNS)) {
        statement.execute(sql);
      }
      for (String sql : history.statistics()) {
        statement.execute(sql);
      }
    }
  }

  private Map<String, String> statements() {
    JobSql sql = new JobSql(StoreOnServer.database(kind).dialect());
    Map<String, String> statements = new LinkedHashMap<>(moves());
    statements.put("due", sql.due());
    statements.put("leases that ran out", sql.leasesRunOut());
    statements.put("overdue", sql.overdue());
    statements.put("depth", Depths.SQL);
    return statements;
  }
}
