package dev.millrace.persistence.sql.server;

import com.zaxxer.hikari.HikariDataSource;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.telemetry.LoadSource.PoolLoad;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.persistence.OpenParts;
import dev.millrace.persistence.OpenStore;
import dev.millrace.persistence.StorePorts;
import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.sql.SqlStore;
import dev.millrace.persistence.sql.session.ConnectionGate;
import dev.millrace.persistence.sql.session.RecordsInBackground;
import dev.millrace.persistence.sql.session.SqlTransactions;
import dev.millrace.persistence.sql.session.WatchedPool;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A store in a database on a server, which many processes may use at once. */
public final class ServerStore implements OpenStore {

  private static final Logger LOG = LoggerFactory.getLogger(ServerStore.class);

  /** Calls that may wait for a connection at once, for each connection there is. */
  private static final int WAITING_PER_CONNECTION = 400;

  private final StorePorts ports;
  private final Optional<Signals> signals;
  private final List<WatchedPool> pools;
  private final OpenParts parts;

  private ServerStore(
      StorePorts ports, Optional<Signals> signals, List<WatchedPool> pools, OpenParts parts) {
    this.ports = ports;
    this.pools = pools;
    this.signals = signals;
    this.parts = parts;
  }

  /**
   * Migrates the database if need be and opens it.
   *
   * @throws StoreRefused as {@link ServerSchema#migrate} does
   */
  public static ServerStore open(
      ServerDatabase database, ServerSettings settings, Telemetry telemetry) {
    return open(database, settings, telemetry, UnaryOperator.identity());
  }

  /**
   * @param wrapped lets tests look at what goes through the connections
   */
  public static ServerStore open(
      ServerDatabase database,
      ServerSettings settings,
      Telemetry telemetry,
      UnaryOperator<DataSource> wrapped) {
    OpenParts parts = new OpenParts();
    try {
      RecordsInBackground sessions =
          parts.add(new RecordsInBackground(database.dialect(), SqlStore.RECORDS));
      ServerSchema schema = new ServerSchema(database, settings);
      String release = schema.migrate();
      schema.requireWhole();
      ServerPools pools = new ServerPools(database.target(settings), database, settings.pool());
      HikariDataSource apart = parts.add(pools.apart());
      ServerFeatures features = parts.add(database.features(apart, settings));
      HikariDataSource readers = parts.add(pools.reading());
      HikariDataSource writers = parts.add(pools.writing());
      ConnectionGate readGate = gate("read", wrapped.apply(readers), pools.readers(), settings);
      ConnectionGate writeGate = gate("write", wrapped.apply(writers), pools.writers(), settings);
      SqlTransactions transactions =
          new SqlTransactions(
              sessions, readGate, writeGate, database.dialect(), features.numbers(), telemetry);
      LOG.info(
          "Opened the {} store {}, schema {}.",
          database.dialect().name(),
          settings.address().shown(),
          release);
      if (settings.address().isExposed()) {
        LOG.warn(
            "The connection to {} is not encrypted, so others on the network can read what it"
                + " carries; set sslmode=verify-full if the server has a certificate.",
            settings.address().shown());
      }
      StorePorts ports =
          SqlStore.ports(
              transactions,
              database.dialect(),
              new ServerProbe(apart, database),
              features::cleaner);
      return new ServerStore(
          ports,
          features.signals(),
          List.of(new WatchedPool(readers, readGate), new WatchedPool(writers, writeGate)),
          parts);
    } catch (RuntimeException e) {
      parts.closeBecauseOf(e);
      throw e;
    }
  }

  private static ConnectionGate gate(
      String name, DataSource pool, int connections, ServerSettings settings) {
    return new ConnectionGate(
        pool,
        new ConnectionGate.Limits(
            name,
            connections,
            settings.pool().acquireTimeout(),
            connections * WAITING_PER_CONNECTION,
            "raise database.pool.max"));
  }

  @Override
  public StorePorts ports() {
    return ports;
  }

  @Override
  public Optional<Signals> signals() {
    return signals;
  }

  @Override
  public List<PoolLoad> pools() {
    return pools.stream().map(WatchedPool::load).toList();
  }

  @Override
  public void close() {
    parts.close();
  }
}
