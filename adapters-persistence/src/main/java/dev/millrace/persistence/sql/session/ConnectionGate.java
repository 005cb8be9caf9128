package dev.millrace.persistence.sql.session;

import dev.millrace.application.error.Unavailable;
import dev.millrace.application.telemetry.LoadSource.PoolLoad;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only as many threads to a pool as it has connections. Thousands of virtual threads wait here
 * in the order in which they came, for a bounded time, and do not fight over the pool.
 */
public final class ConnectionGate {

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionGate.class);

  private final DataSource pool;
  private final Limits limits;
  private final Semaphore places;
  private final LongAdder refused = new LongAdder();

  /**
   * @param pool gives connections that do not commit by themselves
   */
  public ConnectionGate(DataSource pool, Limits limits) {
    this.pool = pool;
    this.limits = limits;
    this.places = new Semaphore(limits.connections(), true);
  }

  /**
   * Does something with a connection and gives it back.
   *
   * @throws Unavailable {@code pool_exhausted} if none became free in time; {@code
   *     store_unavailable} if the pool has none to give, as when it is closed
   */
  <T> T with(Function<Connection, T> work) {
    enter();
    try {
      Connection connection = connect();
      try {
        return work.apply(connection);
      } finally {
        giveBack(connection);
      }
    } finally {
      places.release();
    }
  }

  /** What was committed stays so, even if its connection breaks right after. */
  private static void giveBack(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("A connection broke when it was given back", e);
    }
  }

  private Connection connect() {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      throw new Unavailable("store_unavailable", "The store cannot be reached.", e);
    }
  }

  private void enter() {
    try {
      if (places.getQueueLength() < limits.maxWaiting()
          && places.tryAcquire(limits.longestWait().toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("store_unavailable", "The call was interrupted.", e);
    }
    refused.increment();
    throw new Unavailable("pool_exhausted", limits.exhausted(), new PoolExhausted());
  }

  /**
   * How busy the pool is.
   *
   * @param open how many connections it has now
   */
  public PoolLoad load(int open) {
    return new PoolLoad(
        limits.name(),
        limits.connections(),
        open,
        limits.connections() - places.availablePermits(),
        places.getQueueLength(),
        refused.sum());
  }

  /**
   * @param name what the pool is for, for messages, for example {@code write}
   * @param connections how many connections the pool has
   * @param longestWait how long a call waits for one
   * @param maxWaiting how many calls may wait at once
   * @param remedy what to do with which setting, for example {@code raise database.pool.max}
   */
  public record Limits(
      String name, int connections, Duration longestWait, int maxWaiting, String remedy) {

    private String exhausted() {
      return "No "
          + name
          + " connection to the store became free within "
          + longestWait.toMillis()
          + " ms ("
          + connections
          + " in all); "
          + remedy
          + " or send less at once.";
    }
  }

  private static final class PoolExhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PoolExhausted() {
      super("All connections are in use.");
    }
  }
}
