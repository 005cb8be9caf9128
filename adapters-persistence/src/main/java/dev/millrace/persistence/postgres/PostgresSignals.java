package dev.millrace.persistence.postgres;

import dev.millrace.application.signal.Signals;
import dev.millrace.persistence.server.JdbcTarget;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.signal.RelayedSignals;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signals that reach other nodes by {@code NOTIFY}. No transaction of the queue carries one, since
 * commits with notifications wait for each other; they go out on their own, at the most so many a
 * second, and one connection listens. While it is away, nodes find work by looking.
 */
final class PostgresSignals implements Signals, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresSignals.class);
  private static final Duration GAP = Duration.ofMillis(5);
  private static final Duration RECONNECT = Duration.ofSeconds(1);

  /** How long the listener waits for news before it looks whether it is to stop. */
  private static final int LISTEN_MILLIS = 500;

  private final JdbcTarget target;
  private final RelayedSignals relayed;

  /** What this process tells comes back to it and wakes nobody. */
  private final String mark = UUID.randomUUID().toString();

  private final Thread listener;
  private volatile boolean closed;

  private PostgresSignals(ServerSettings settings, DataSource apart) {
    this.target = PostgresTarget.of(settings);
    this.relayed = new RelayedSignals(() -> tell(apart), GAP);
    this.listener = Thread.ofPlatform().daemon().name("postgres-listen").unstarted(this::listen);
  }

  /**
   * Starts to listen.
   *
   * @param apart to tell others over
   */
  static PostgresSignals start(ServerSettings settings, DataSource apart) {
    PostgresSignals signals = new PostgresSignals(settings, apart);
    signals.listener.start();
    return signals;
  }

  @Override
  public void announceWork() {
    relayed.announceWork();
  }

  @Override
  public boolean awaitWork(Duration atMost) throws InterruptedException {
    return relayed.awaitWork(atMost);
  }

  private void tell(DataSource apart) throws SQLException {
    try (Connection connection = apart.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT pg_notify('millrace_work', ?)")) {
      statement.setString(1, mark);
      statement.execute();
    }
  }

  private void listen() {
    boolean failing = false;
    while (!closed) {
      try (Connection connection = connect()) {
        // Whatever was announced while nobody listened.
        relayed.heard();
        failing = false;
        hear(connection.unwrap(PGConnection.class));
      } catch (SQLException e) {
        if (!closed && !failing) {
          LOG.warn("Nodes are not heard for now and work is found by polling: {}", e.toString());
        }
        failing = true;
        pause();
      }
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.putAll(target.properties());
    Connection connection = DriverManager.getConnection(target.url(), properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN millrace_work");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private void hear(PGConnection connection) throws SQLException {
    while (!closed) {
      @Nullable PGNotification[] news = connection.getNotifications(LISTEN_MILLIS);
      if (news == null) {
        continue;
      }
      for (PGNotification one : news) {
        if (one != null && !mark.equals(one.getParameter())) {
          relayed.heard();
          break;
        }
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(RECONNECT.toNanos());
    } catch (InterruptedException e) {
      // Only closing interrupts this thread, and the loop looks for that.
    }
  }

  /** Stops listening within half a second. */
  @Override
  public void close() {
    closed = true;
    listener.interrupt();
    relayed.close();
  }
}
