package dev.millrace.persistence.history;

import dev.millrace.persistence.StoreOnServer;
import dev.millrace.persistence.sql.queue.MovesInTwoSteps;
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

/** MariaDB's plans, with values such as a node sends. */
@OnServer(ServerKind.MARIADB)
class MariadbPlanTest extends PlanContract {

  private static final String ROWS =
      "'[[\"01910000000070008000000000000001\",\"01910000000070008000000000000001\",5]]'";

  private static final String ID = "x'01910000000070008000000000000001'";
  private static final String OTHER = "x'01910000000070008000000000000002'";

  MariadbPlanTest() {
    super(ServerKind.MARIADB, "plans-mariadb.txt");
  }

  @Override
  Map<String, String> moves() {
    MovesInTwoSteps moves =
        new MovesInTwoSteps(StoreOnServer.database(ServerKind.MARIADB).dialect());
    Map<String, String> statements = new LinkedHashMap<>();
    statements.put("head", with(moves.head(1), "'zone-test'", "10"));
    statements.put(
        "lease", with(MovesInTwoSteps.lease(2), "'node'", "'8 bytes.'", "1", "1", ID, OTHER));
    statements.put("held", with(moves.held(), ROWS, "'node'"));
    statements.put("extend", with(moves.extend(Duration.ofSeconds(30)), ROWS));
    statements.put("finished", with(moves.finished(2), ID, OTHER, ID, OTHER));
    statements.put("delete", with(MovesInTwoSteps.delete(2), ID, OTHER));
    statements.put("waiting", with(moves.waiting(), ROWS));
    return statements;
  }

  @Override
  List<String> plan(Connection connection, String statement) throws SQLException {
    List<String> steps = new ArrayList<>();
    try (Statement explain = connection.createStatement();
        ResultSet rows = explain.executeQuery("EXPLAIN " + with(statement, "10", "10", "10"))) {
      while (rows.next()) {
        steps.add(
            "%s %s %s by %s"
                .formatted(
                    rows.getString("select_type"),
                    rows.getString("table"),
                    rows.getString("type"),
                    rows.getString("key")));
      }
    }
    return steps;
  }

  @Override
  String wholeTable() {
    return "jobs ALL";
  }

  private static String with(String statement, String... values) {
    String filled = statement;
    for (String value : values) {
      filled = filled.replaceFirst("\\?", value);
    }
    return filled;
  }
}
