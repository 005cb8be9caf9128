package dev.millrace.persistence.sqlite;

import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.sql.schema.Migration;
import dev.millrace.persistence.sql.schema.SchemaState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import liquibase.exception.LiquibaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteDataSource;

/** The tables in a SQLite file. */
public final class SqliteSchema {

  private static final Logger LOG = LoggerFactory.getLogger(SqliteSchema.class);

  private SqliteSchema() {}

  /**
   * Brings the file's tables up to this program's, making the file if there is none.
   *
   * @return the release whose tables it has now
   * @throws StoreRefused as {@link SqliteStore#open} does
   */
  public static String migrate(Path file) {
    try (StoreFile taken = StoreFile.take(file)) {
      return migrate(file, taken);
    }
  }

  /**
   * The statements that {@link #migrate} would run; empty if there is nothing to do. Changes
   * nothing and does not mind a running server.
   *
   * @throws StoreRefused {@code not_a_database}, {@code foreign_database} or {@code schema_newer}
   */
  public static String pendingSql(Path file) {
    StoreFile.requireDatabase(file);
    try (Connection connection = forLooking(file)) {
      return checked(file, connection).isCurrent() ? "" : Migration.pendingSql(connection);
    } catch (SQLException | LiquibaseException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * The release whose tables the file has; {@code none} for an empty or missing file.
   *
   * @throws StoreRefused {@code not_a_database} or {@code foreign_database}
   */
  public static String version(Path file) {
    StoreFile.requireDatabase(file);
    try (Connection connection = forLooking(file)) {
      return known(file, connection).version();
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
  }

  /** The caller holds the file, so a migration lock in it is nobody's. */
  static String migrate(Path file, StoreFile held) {
    try (Connection connection = SqliteConnections.writing(file).getConnection()) {
      SchemaState state = checked(file, connection);
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
          file,
          state.version(),
          version,
          (System.nanoTime() - start) / 1_000_000);
      return version;
    } catch (SQLException | LiquibaseException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Makes sure that nothing is being moved into the file.
   *
   * @throws StoreRefused {@code move_unfinished}
   */
  static void requireWhole(Path file) {
    try (Connection connection = forLooking(file)) {
      SchemaState.read(connection).requireWhole(file.toString());
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
  }

  static SchemaState checked(Path file, Connection connection) throws SQLException {
    SchemaState state = known(file, connection);
    if (state.isNewer()) {
      throw new StoreRefused(
          "schema_newer",
          "The store "
              + file
              + " was migrated by a later release ("
              + state.version()
              + "); run that release or a later one.");
    }
    return state;
  }

  private static SchemaState known(Path file, Connection connection) throws SQLException {
    SchemaState state = SchemaState.read(connection);
    if (state.isForeign()) {
      throw new StoreRefused(
          "foreign_database",
          "The SQLite database " + file + " belongs to another program; name another file.");
    }
    return state;
  }

  private static Connection forLooking(Path file) throws SQLException {
    if (Files.exists(file)) {
      return SqliteConnections.reading(file).getConnection();
    }
    SQLiteDataSource nothing = new SQLiteDataSource();
    nothing.setUrl("jdbc:sqlite::memory:");
    return nothing.getConnection();
  }

  static StoreRefused unreadable(Path file, Exception cause) {
    return new StoreRefused(
        "store_unreadable",
        "The store " + file + " cannot be read or migrated; it may be damaged, see the log.",
        cause);
  }
}
