package dev.millrace.persistence.sql.server;

import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.sql.schema.Migration;
import dev.millrace.persistence.sql.schema.SchemaState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import liquibase.exception.LiquibaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables in a database on a server. */
public final class ServerSchema {

  private static final Logger LOG = LoggerFactory.getLogger(ServerSchema.class);

  /** A migration of a big store may take its time; others wait for it so long. */
  private static final int LOCK_SECONDS = 600;

  private static final Duration LONGEST_STATEMENT = Duration.ofHours(6);

  private final ServerAddress address;
  private final ServerDatabase database;
  private final ServerLogin login;

  public ServerSchema(ServerDatabase database, ServerSettings settings) {
    this.address = settings.address();
    this.database = database;
    this.login = new ServerLogin(database, settings);
  }

  /**
   * Brings the tables up to this program's. Of several processes that come at once, one migrates
   * and the others wait.
   *
   * @return the release whose tables there are now
   * @throws StoreRefused {@code store_read_only}, {@code foreign_database}, {@code schema_newer},
   *     {@code migration_locked}, {@code store_unreadable} or why there is no connection
   */
  public String migrate() {
    try (Connection connection = login.open()) {
      requireWritable(connection);
      SchemaState state = checked(connection);
      return state.isCurrent() ? state.version() : migrateAlone(connection);
    } catch (SQLException | LiquibaseException e) {
      throw unreadable(e);
    }
  }

  /**
   * Makes sure that nothing is being moved into the store.
   *
   * @throws StoreRefused {@code move_unfinished} or why there is no connection
   */
  void requireWhole() {
    try (Connection connection = login.open()) {
      SchemaState.read(connection).requireWhole(address.shown());
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private void requireWritable(Connection connection) throws SQLException {
    if (!database.takesWrites(connection)) {
      throw new StoreRefused(
          "store_read_only",
          "The database server at "
              + address.shown()
              + " takes no writes: it is a replica or was made read-only; name the primary, or wait"
              + " until the fail-over is done.");
    }
  }

  private String migrateAlone(Connection connection) throws SQLException, LiquibaseException {
    // An index over a big table is silent for longer than any statement of daily work.
    connection.setNetworkTimeout(Runnable::run, (int) LONGEST_STATEMENT.toMillis());
    if (!database.lockMigration(connection, LOCK_SECONDS)) {
      throw new StoreRefused(
          "migration_locked",
          "Another process has been migrating "
              + address.shown()
              + " for "
              + LOCK_SECONDS / 60
              + " minutes; wait for it, or end it and start again.");
    }
    try {
      SchemaState state = checked(connection);
      if (state.isCurrent()) {
        return state.version();
      }
      long start = System.nanoTime();
      if (state.hasMigrationLock()) {
        Migration.breakLeftLock(connection);
      }
      Migration.run(connection);
      String version = SchemaState.read(connection).version();
      LOG.info(
          "Migrated {} from {} to {} in {} ms.",
          address.shown(),
          state.version(),
          version,
          (System.nanoTime() - start) / 1_000_000);
      return version;
    } finally {
      connection.setAutoCommit(true);
      database.unlockMigration(connection);
    }
  }

  /**
   * The statements that {@link #migrate} would run; empty if there is nothing to do.
   *
   * @throws StoreRefused as {@link #migrate} does
   */
  public String pendingSql() {
    try (Connection connection = login.open()) {
      return checked(connection).isCurrent() ? "" : Migration.pendingSql(connection);
    } catch (SQLException | LiquibaseException e) {
      throw unreadable(e);
    }
  }

  private SchemaState checked(Connection connection) throws SQLException {
    SchemaState state = SchemaState.read(connection);
    if (state.isForeign()) {
      throw new StoreRefused(
          "foreign_database",
          "The database "
              + address.shown()
              + " has tables of another program; name another database.");
    }
    if (state.isNewer()) {
      throw new StoreRefused(
          "schema_newer",
          "The store "
              + address.shown()
              + " was migrated by a later release ("
              + state.version()
              + "); run that release or a later one.");
    }
    return state;
  }

  private StoreRefused unreadable(Exception cause) {
    return new StoreRefused(
        "store_unreadable",
        "The store "
            + address.shown()
            + " cannot be read or migrated; see the log, and check that the user may create"
            + " tables.",
        cause);
  }
}
