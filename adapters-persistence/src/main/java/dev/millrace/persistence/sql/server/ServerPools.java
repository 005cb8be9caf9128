package dev.millrace.persistence.sql.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import dev.millrace.persistence.server.JdbcTarget;
import dev.millrace.persistence.server.PoolLimits;
import dev.millrace.persistence.sql.session.SqlDialect;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** Makes the pools of a node, which share its number of connections. */
final class ServerPools {

  /** To get a connection out of a pool that has one, or a new one from the server. */
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** What the pool takes for a time-out at the least. */
  private static final Duration SHORTEST = Duration.ofMillis(250);

  private static final Duration KEEP_ALIVE = Duration.ofMinutes(2);

  private final JdbcTarget target;
  private final ServerDatabase database;
  private final PoolLimits limits;

  ServerPools(JdbcTarget target, ServerDatabase database, PoolLimits limits) {
    this.target = target;
    this.database = database;
    this.limits = limits;
  }

  /** One connection in three reads. */
  int readers() {
    return Math.max(1, (limits.max() - 1) / 3);
  }

  /** What is left writes. */
  int writers() {
    return limits.max() - 1 - readers();
  }

  /** For transactions that only read: all of one reads from one state. */
  HikariDataSource reading() {
    HikariConfig config = config("read", readers(), share(readers()), database.greeting());
    config.setReadOnly(true);
    config.setTransactionIsolation(database.readIsolation());
    return new HikariDataSource(config);
  }

  /** For transactions that write. */
  HikariDataSource writing() {
    HikariConfig config = config("write", writers(), share(writers()), database.writerGreeting());
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return new HikariDataSource(config);
  }

  /** One connection for what must get through when all others are busy. */
  HikariDataSource apart() {
    HikariConfig config = config("apart", 1, Math.min(1, limits.min()), database.greeting());
    config.setAutoCommit(true);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return new HikariDataSource(config);
  }

  private int share(int connections) {
    return Math.min(connections, limits.min() * connections / limits.max());
  }

  private HikariConfig config(String name, int max, int min, String greeting) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(database.dialect().name() + "-" + name);
    config.setJdbcUrl(target.url());
    Properties properties = new Properties();
    properties.putAll(target.properties());
    config.setDataSourceProperties(properties);
    config.setMaximumPoolSize(max);
    config.setMinimumIdle(min);
    config.setAutoCommit(false);
    Duration connect = shorter(CONNECT, limits.acquireTimeout());
    config.setConnectionTimeout(connect.toMillis());
    config.setValidationTimeout(Math.max(connect.toMillis() / 2, SHORTEST.toMillis()));
    if (min < max) {
      config.setIdleTimeout(limits.idleTimeout().toMillis());
    }
    config.setMaxLifetime(limits.lifetime().toMillis());
    config.setKeepaliveTime(shorter(KEEP_ALIVE, limits.lifetime().dividedBy(2)).toMillis());
    // The store was looked at before; from here on a server that is away is waited for.
    config.setInitializationFailTimeout(-1);
    if (!greeting.isEmpty()) {
      config.setConnectionInitSql(greeting);
      // Else a new connection lies in an open transaction: the server ends it for that, and the
      // first rollback takes back what the greeting said.
      config.setIsolateInternalQueries(true);
    }
    config.setExceptionOverride(new DropsUnusable(database.dialect()));
    return config;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /**
   * A connection to a server that can't write any more, as after a fail-over, looks healthy: it is
   * dropped, so that the next one finds the new primary.
   */
  private record DropsUnusable(SqlDialect dialect) implements SQLExceptionOverride {
    @java.lang.Override
    public Override adjudicate(SQLException error) {
      return dialect.isUnavailable(error) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
  }
}
