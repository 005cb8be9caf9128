package dev.millrace.bootstrap.wiring;

import dev.millrace.bootstrap.configuration.DatabaseSettings;
import dev.millrace.bootstrap.configuration.DatabaseSettings.Memory;
import dev.millrace.bootstrap.configuration.DatabaseSettings.Server;
import dev.millrace.bootstrap.configuration.DatabaseSettings.SqliteFile;
import dev.millrace.bootstrap.configuration.NodeSettings;
import dev.millrace.bootstrap.configuration.address.ServerDriver;
import dev.millrace.persistence.OpenStore;
import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.mariadb.MariadbDatabase;
import dev.millrace.persistence.memory.MemoryStore;
import dev.millrace.persistence.mssql.MssqlDatabase;
import dev.millrace.persistence.postgres.PostgresDatabase;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.sql.server.ServerDatabase;
import dev.millrace.persistence.sql.server.ServerSchema;
import dev.millrace.persistence.sql.server.ServerStore;
import dev.millrace.persistence.sqlite.SqliteSchema;
import dev.millrace.persistence.sqlite.SqliteSettings;
import dev.millrace.persistence.sqlite.SqliteStore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the store that is configured. */
public final class StoreWiring {

  private static final Logger LOG = LoggerFactory.getLogger(StoreWiring.class);

  private StoreWiring() {}

  /**
   * Migrates and opens the store.
   *
   * @throws StartRefused if it cannot be opened; it is as it was
   */
  static OpenStore open(DatabaseSettings settings, NodeSettings node, Foundation foundation) {
    return switch (settings.place()) {
      case Memory memory -> {
        LOG.warn("Jobs are kept in memory: they are gone when this process ends");
        yield new MemoryStore(foundation.clock());
      }
      case SqliteFile sqlite -> openSqlite(sqlite, foundation);
      case Server server -> openServer(server, node, foundation);
    };
  }

  private static OpenStore openSqlite(SqliteFile settings, Foundation foundation) {
    SqliteSettings defaults = SqliteSettings.of(settings.file());
    SqliteSettings chosen =
        new SqliteSettings(
            defaults.file(), settings.readers(), defaults.acquireTimeout(), defaults.maxWaiting());
    OpenStore store = refusing(() -> SqliteStore.open(chosen, foundation.metrics()));
    LOG.info("Jobs are kept in {}", settings.file());
    return store;
  }

  private static OpenStore openServer(Server server, NodeSettings node, Foundation foundation) {
    ServerSettings settings =
        new ServerSettings(server.address(), server.pool(), node.id().value(), node.notifies());
    OpenStore store =
        refusing(() -> ServerStore.open(database(server.driver()), settings, foundation.metrics()));
    LOG.info("Jobs are kept in {} at {}", server.driver().label(), server.address().shown());
    return store;
  }

  static ServerDatabase database(ServerDriver driver) {
    return switch (driver) {
      case POSTGRES -> new PostgresDatabase();
      case MARIADB -> new MariadbDatabase();
      case MSSQL -> new MssqlDatabase();
    };
  }

  private static ServerSchema schema(Server server) {
    return new ServerSchema(
        database(server.driver()), new ServerSettings(server.address(), server.pool(), "migrate"));
  }

  /**
   * Brings the schema up to date.
   *
   * @return one sentence that says what the store has now
   * @throws StartRefused if that cannot be done
   */
  public static String migrate(DatabaseSettings settings) {
    return switch (settings.place()) {
      case Memory memory -> "A store in memory has no schema to migrate.";
      case SqliteFile sqlite ->
          "The store %s has the schema of release %s."
              .formatted(sqlite.file(), refusing(() -> SqliteSchema.migrate(sqlite.file())));
      case Server server ->
          "The store %s has the schema of release %s."
              .formatted(server.address().shown(), refusing(() -> schema(server).migrate()));
    };
  }

  /**
   * The statements that {@link #migrate} would run; empty if there are none.
   *
   * @throws StartRefused if the store cannot be looked at
   */
  public static String pendingSql(DatabaseSettings settings) {
    return switch (settings.place()) {
      case Memory memory -> "";
      case SqliteFile sqlite -> refusing(() -> SqliteSchema.pendingSql(sqlite.file()));
      case Server server -> refusing(() -> schema(server).pendingSql());
    };
  }

  static <T> T refusing(Supplier<T> work) {
    try {
      return work.get();
    } catch (StoreRefused e) {
      throw new StartRefused(e.code(), String.valueOf(e.getMessage()), e);
    }
  }
}
