package dev.millrace.persistence;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.persistence.mariadb.MariadbDatabase;
import dev.millrace.persistence.mssql.MssqlDatabase;
import dev.millrace.persistence.postgres.PostgresDatabase;
import dev.millrace.persistence.server.PoolLimits;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.sql.server.ServerDatabase;
import dev.millrace.persistence.sql.server.ServerSchema;
import dev.millrace.persistence.sql.server.ServerStore;
import dev.millrace.persistence.testserver.Reach;
import dev.millrace.persistence.testserver.ServerKind;
import dev.millrace.persistence.testserver.TestServer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * A store in an empty database of its own on a real server, which goes when the store is closed.
 */
public final class StoreOnServer implements OpenStore {

  private static final PoolLimits POOL =
      new PoolLimits(12, 0, Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofSeconds(30));

  private final TestServer server;
  private final ServerAddress address;
  private final ServerStore store;
  private final AtomicBoolean closed = new AtomicBoolean();

  private StoreOnServer(TestServer server, ServerAddress address, ServerStore store) {
    this.server = server;
    this.address = address;
    this.store = store;
  }

  /** Opens one; migrating is done once for each server. */
  public static StoreOnServer open(ServerKind kind) {
    return open(kind, UnaryOperator.identity());
  }

  /**
   * @param wrapped lets tests look at what goes through the connections
   */
  public static StoreOnServer open(ServerKind kind, UnaryOperator<DataSource> wrapped) {
    TestServer server = Reach.of(kind).get();
    ServerDatabase database = database(kind);
    ServerAddress address =
        server.freshDatabase(
            "store", empty -> new ServerSchema(database, settings(empty)).migrate());
    return new StoreOnServer(
        server, address, ServerStore.open(database, settings(address), Telemetry.NONE, wrapped));
  }

  /** What is peculiar to a kind of server. */
  public static ServerDatabase database(ServerKind kind) {
    return switch (kind) {
      case POSTGRES, POSTGRES_OLDEST -> new PostgresDatabase();
      case MARIADB, MARIADB_OLDEST, MYSQL -> new MariadbDatabase();
      case MSSQL -> new MssqlDatabase();
    };
  }

  /** How tests open a store. */
  public static ServerSettings settings(ServerAddress address) {
    return new ServerSettings(address, POOL, "test");
  }

  @Override
  public StorePorts ports() {
    return store.ports();
  }

  /** Where the database is. */
  public ServerAddress address() {
    return address;
  }

  @Override
  public void close() {
    store.close();
    if (closed.compareAndSet(false, true)) {
      server.drop(address);
    }
  }
}
