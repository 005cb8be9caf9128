package dev.millrace.persistence.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.millrace.application.error.Unavailable;
import dev.millrace.application.telemetry.LoadSource.PoolLoad;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.persistence.OpenParts;
import dev.millrace.persistence.OpenStore;
import dev.millrace.persistence.StorePorts;
import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.sql.SqlStore;
import dev.millrace.persistence.sql.session.ConnectionGate;
import dev.millrace.persistence.sql.session.Numbers;
import dev.millrace.persistence.sql.session.RecordsInBackground;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.session.SqlTransactions;
import dev.millrace.persistence.sql.session.WatchedPool;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A store in one SQLite file, which this process holds alone. */
public final class SqliteStore implements OpenStore {

  private static final Logger LOG = LoggerFactory.getLogger(SqliteStore.class);

  private final StorePorts ports;
  private final List<WatchedPool> pools;
  private final OpenParts parts;

  private SqliteStore(StorePorts ports, List<WatchedPool> pools, OpenParts parts) {
    this.ports = ports;
    this.pools = pools;
    this.parts = parts;
  }

  /**
   * Takes the file, migrates it if need be and opens it.
   *
   * @throws StoreRefused {@code store_in_use}, {@code not_a_database}, {@code foreign_database},
   *     {@code schema_newer}, {@code move_unfinished}, {@code store_unwritable} or {@code
   *     store_unreadable}; the file is then as it was
   */
  public static SqliteStore open(SqliteSettings settings, Telemetry telemetry) {
    return open(settings, telemetry, UnaryOperator.identity());
  }

  /**
   * @param wrapped lets tests look at what goes through the connections
   */
  static SqliteStore open(
      SqliteSettings settings, Telemetry telemetry, UnaryOperator<DataSource> wrapped) {
    OpenParts parts = new OpenParts();
    try {
      StoreFile held = parts.add(StoreFile.take(settings.file()));
      SqlDialect dialect = new SqliteDialect();
      RecordsInBackground sessions = parts.add(new RecordsInBackground(dialect, SqlStore.RECORDS));
      String release = SqliteSchema.migrate(settings.file(), held);
      SqliteSchema.requireWhole(settings.file());
      DataSource reading = SqliteConnections.reading(settings.file());
      HikariDataSource writers =
          parts.add(
              pool("write", 1, false, wrapped.apply(SqliteConnections.writing(settings.file()))));
      HikariDataSource readers =
          parts.add(pool("read", settings.readers(), true, wrapped.apply(reading)));
      ConnectionGate readGate = readGate(settings, readers);
      ConnectionGate writeGate = writeGate(settings, writers);
      SqlTransactions transactions =
          new SqlTransactions(
              () -> sessionsWhile(held, sessions),
              readGate,
              writeGate,
              dialect,
              Numbers::fromTable,
              telemetry);
      LOG.info("Opened the SQLite store {}, schema {}.", settings.file(), release);
      return new SqliteStore(
          SqlStore.ports(transactions, dialect, new SqliteProbe(reading)),
          List.of(new WatchedPool(readers, readGate), new WatchedPool(writers, writeGate)),
          parts);
    } catch (RuntimeException e) {
      parts.closeBecauseOf(e);
      throw e;
    }
  }

  /**
   * Each transaction looks whether the file is still held. That also ties the lock's life to the
   * ports: a channel that nothing refers to is closed by the garbage collector, and its lock with
   * it.
   */
  private static SessionFactory sessionsWhile(StoreFile held, RecordsInBackground sessions) {
    if (!held.isHeld()) {
      throw new Unavailable(
          "store_unavailable", "The store is closed.", new IllegalStateException("Closed."));
    }
    return sessions.get();
  }

  private static ConnectionGate readGate(SqliteSettings settings, DataSource pool) {
    return new ConnectionGate(
        pool,
        new ConnectionGate.Limits(
            "read",
            settings.readers(),
            settings.acquireTimeout(),
            settings.maxWaiting(),
            "raise database.pool.max"));
  }

  private static ConnectionGate writeGate(SqliteSettings settings, DataSource pool) {
    return new ConnectionGate(
        pool,
        new ConnectionGate.Limits(
            "write", 1, settings.acquireTimeout(), settings.maxWaiting(), "lower workers.count"));
  }

  private static HikariDataSource pool(String name, int size, boolean readOnly, DataSource source) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("sqlite-" + name);
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setReadOnly(readOnly);
    // A connection to a file does not go stale, and opening one reads the whole schema again.
    config.setMaxLifetime(0);
    config.setKeepaliveTime(0);
    return new HikariDataSource(config);
  }

  @Override
  public StorePorts ports() {
    return ports;
  }

  @Override
  public List<PoolLoad> pools() {
    return pools.stream().map(WatchedPool::load).toList();
  }

  @Override
  public boolean isExclusive() {
    return true;
  }

  @Override
  public void close() {
    parts.close();
  }
}
