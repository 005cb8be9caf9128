package dev.millrace.bootstrap.stage;

import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.testserver.ServerProcess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into a store past the program, straight from the server. */
final class Ledger {

  private final ServerProcess server;
  private final ServerAddress database;

  Ledger(ServerProcess server, ServerAddress database) {
    this.server = server;
    this.database = database;
  }

  /** What is there. */
  record Count(int jobs, int runs, int keys, int succeeded, int attemptedAgain) {

    /** Whether each of so many submissions is one run that succeeded. */
    boolean isComplete(int submissions) {
      return jobs == 0 && runs == submissions && keys == submissions && succeeded == submissions;
    }
  }

  /** Counts jobs, runs and idempotency keys. */
  Count count() throws SQLException {
    return new Count(
        number("SELECT count(*) FROM jobs"),
        number("SELECT count(*) FROM runs"),
        number("SELECT count(*) FROM idempotency_keys"),
        number("SELECT count(*) FROM runs WHERE status = 'succeeded'"),
        number("SELECT count(*) FROM runs WHERE attempt > 1"));
  }

  int runs() throws SQLException {
    return number("SELECT count(*) FROM runs");
  }

  /** How many jobs a node has a lease on. */
  int leasedBy(String node) throws SQLException {
    return number("SELECT count(*) FROM jobs WHERE status = 'running' AND node_id = ?", node);
  }

  /** When the runs of all nodes but one finished, in microseconds since 1970, ascending. */
  List<Long> finishesExceptOf(String node) throws SQLException {
    return numbers("SELECT finished_at FROM runs WHERE node_id <> ? ORDER BY finished_at", node);
  }

  private int number(String sql, String... parameters) throws SQLException {
    return numbers(sql, parameters).getFirst().intValue();
  }

  private List<Long> numbers(String sql, String... parameters) throws SQLException {
    try (Connection connection = server.databases().connect(database);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        List<Long> numbers = new ArrayList<>();
        while (result.next()) {
          numbers.add(result.getLong(1));
        }
        return numbers;
      }
    }
  }
}
