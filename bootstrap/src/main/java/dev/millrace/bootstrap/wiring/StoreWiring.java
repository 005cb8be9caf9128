package dev.millrace.bootstrap.wiring;

import dev.millrace.bootstrap.configuration.DatabaseSettings;
import dev.millrace.persistence.OpenStore;
import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.memory.MemoryStore;
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
  static OpenStore open(DatabaseSettings settings, Foundation foundation) {
    return switch (settings.driver()) {
      case MEMORY -> {
        LOG.warn("Jobs are kept in memory: they are gone when this process ends");
        yield new MemoryStore(foundation.clock());
      }
      case SQLITE -> openSqlite(settings, foundation);
    };
  }

  private static OpenStore openSqlite(DatabaseSettings settings, Foundation foundation) {
    SqliteSettings defaults = SqliteSettings.of(settings.file());
    SqliteSettings chosen =
        new SqliteSettings(
            defaults.file(), settings.poolMax(), defaults.acquireTimeout(), defaults.maxWaiting());
    OpenStore store = refusing(() -> SqliteStore.open(chosen, foundation.metrics()));
    LOG.info("Jobs are kept in {}", settings.file());
    return store;
  }

  /**
   * Brings the schema up to date.
   *
   * @return one sentence that says what the store has now
   * @throws StartRefused if that cannot be done
   */
  public static String migrate(DatabaseSettings settings) {
    return switch (settings.driver()) {
      case MEMORY -> "A store in memory has no schema to migrate.";
      case SQLITE ->
          "The store %s has the schema of release %s."
              .formatted(settings.file(), refusing(() -> SqliteSchema.migrate(settings.file())));
    };
  }

  /**
   * The statements that {@link #migrate} would run; empty if there are none.
   *
   * @throws StartRefused if the store cannot be looked at
   */
  public static String pendingSql(DatabaseSettings settings) {
    return switch (settings.driver()) {
      case MEMORY -> "";
      case SQLITE -> refusing(() -> SqliteSchema.pendingSql(settings.file()));
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
