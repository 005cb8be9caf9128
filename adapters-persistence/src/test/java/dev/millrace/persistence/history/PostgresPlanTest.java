package dev.millrace.persistence.history;

import dev.millrace.persistence.StoreOnServer;
import dev.millrace.persistence.sql.queue.MovesInOneStatement;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.ServerKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL's plans, with values such as a node sends, on a connection such as it has. */
@OnServer(ServerKind.POSTGRES)
class PostgresPlanTest extends PlanContract {

  private static final String ROWS =
      "'[[\"01910000000070008000000000000001\",\"01910000000070008000000000000001\",5]]'";

  PostgresPlanTest() {
    super(ServerKind.POSTGRES, "plans-postgres.txt");
  }

  @Override
  Map<String, String> moves() {
    SqlDialect dialect = StoreOnServer.database(ServerKind.POSTGRES).dialect();
    MovesInOneStatement moves = new MovesInOneStatement(dialect, dialect.returning().orElseThrow());
    Map<String, String> statements = new LinkedHashMap<>();
    statements.put("lease", with(moves.lease(1), "'zone-test'", "10", "'node'", "30000000"));
    statements.put("extend", with(moves.extend(Duration.ofSeconds(30)), ROWS, "'node'"));
    statements.put("finish", with(moves.takeFinished(), ROWS));
    statements.put("take waiting", with(moves.takeWaiting(), ROWS));
    return statements;
  }

  @Override
  List<String> plan(Connection connection, String statement) throws SQLException {
    List<String> steps = new ArrayList<>();
    try (Statement explain = connection.createStatement()) {
      explain.execute(StoreOnServer.database(ServerKind.POSTGRES).writerGreeting());
      try (ResultSet rows =
          explain.executeQuery("EXPLAIN (COSTS OFF) " + with(statement, "10", "10", "10"))) {
        while (rows.next()) {
          steps.add(rows.getString(1));
        }
      }
    }
    return steps;
  }

  @Override
  String wholeTable() {
    return "Seq Scan on jobs";
  }

  private static String with(String statement, String... values) {
    String filled = statement;
    for (String value : values) {
      filled = filled.replaceFirst("\\?", value);
    }
    return filled;
  }
}
