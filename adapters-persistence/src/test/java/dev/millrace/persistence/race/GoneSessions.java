package dev.millrace.persistence.race;

import dev.millrace.persistence.testserver.Engine;
import dev.millrace.persistence.testserver.Reach;
import dev.millrace.persistence.testserver.ServerKind;
import dev.millrace.persistence.testserver.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Waits until a server has noticed that the process at the other end of its sessions has gone. */
final class GoneSessions {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final int PAUSE_MILLIS = 20;

  private final TestServer server;

  GoneSessions(ServerKind kind) {
    this.server = Reach.of(kind).get();
  }

  void await(Set<Integer> sessions) throws InterruptedException {
    if (sessions.isEmpty()) {
      return;
    }
    long deadline = System.nanoTime() + LIMIT.toNanos();
    try (Connection connection = server.connect(server.admin());
        Statement statement = connection.createStatement()) {
      while (count(statement, sessions) > 0) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("Sessions of a killed process stay: " + sessions);
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int count(Statement statement, Set<Integer> sessions) throws SQLException {
    String from =
        server.kind().engine() == Engine.POSTGRES
            ? "pg_stat_activity WHERE pid"
            : "information_schema.processlist WHERE id";
    String ids = sessions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    try (ResultSet result =
        statement.executeQuery("SELECT count(*) FROM " + from + " IN (" + ids + ")")) {
      result.next();
      return result.getInt(1);
    }
  }
}
