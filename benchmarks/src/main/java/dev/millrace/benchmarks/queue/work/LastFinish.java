package dev.millrace.benchmarks.queue.work;

import dev.millrace.benchmarks.queue.place.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for the commit of the last finish, where a queue does not tell. */
public final class LastFinish implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LOOK_MILLIS = 2;

  private final Connection connection;
  private final PreparedStatement anyLeft;

  /**
   * @param condition an SQL clause from FROM on that finds what is not finished
   */
  public LastFinish(Database database, String condition) throws SQLException {
    connection = database.connect();
    anyLeft = connection.prepareStatement("SELECT 1 " + condition + " LIMIT 1");
  }

  /** Returns once nothing is left; looks every 2 ms. */
  public void await() throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (isAnyLeft()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("Jobs were executed, but are not finished.");
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  private boolean isAnyLeft() throws SQLException {
    try (ResultSet rows = anyLeft.executeQuery()) {
      return rows.next();
    }
  }

  @Override
  public void close() throws SQLException {
    anyLeft.close();
    connection.close();
  }
}
