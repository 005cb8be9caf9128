package dev.millrace.persistence.sql.transfer;

import dev.millrace.persistence.StoreRefused;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Nodes that work on a store. */
public final class LiveNodes {

  /** A node that was not heard of for so long is taken to be gone. */
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private LiveNodes() {}

  /**
   * Makes sure that no node works on the store.
   *
   * @throws StoreRefused {@code store_busy} if one has been heard of within the last minute
   */
  public static void requireNone(StoreEnd end) {
    if (end.heldAlone()) {
      return;
    }
    List<String> nodes =
        TransferFailure.told(
            "look for nodes in " + end.shown(), () -> end.transaction(c -> heardOf(c, end)));
    if (!nodes.isEmpty()) {
      throw new StoreRefused(
          "store_busy",
          "The store "
              + end.shown()
              + " is in use by "
              + String.join(", ", nodes)
              + "; stop every node and wait a minute.");
    }
  }

  private static List<String> heardOf(Connection connection, StoreEnd end) throws SQLException {
    String sql =
        "SELECT id FROM nodes WHERE last_heartbeat > "
            + end.dialect().sql().now()
            + " - "
            + SILENCE.toNanos() / 1_000
            + " ORDER BY id";
    List<String> nodes = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        nodes.add(rows.getString(1));
      }
    }
    return nodes;
  }
}
