package dev.millrace.persistence.sqlite;

import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.sql.schema.SchemaState;
import dev.millrace.persistence.sql.transfer.StoreEnd;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Opens a SQLite file to move rows from it or into it. */
public final class SqliteTransfer {

  private SqliteTransfer() {}

  /**
   * Opens a file to read it all, while nobody else uses it.
   *
   * @throws StoreRefused {@code no_store}, {@code store_in_use}, {@code schema_old}, {@code
   *     move_unfinished} or as {@link SqliteStore#open} does; the file is never changed
   */
  public static StoreEnd source(Path file) {
    requireThere(file);
    return holding(file, held -> reading(file, true, held));
  }

  /**
   * Opens a file to read what it holds now, while a server may go on with it.
   *
   * @throws StoreRefused as {@link #source}, except {@code store_in_use}
   */
  public static StoreEnd snapshot(Path file) {
    requireThere(file);
    StoreFile.requireDatabase(file);
    return reading(file, false, () -> {});
  }

  /**
   * Migrates a file, making it if there is none, and opens it to write rows into it.
   *
   * @throws StoreRefused as {@link SqliteStore#open}
   */
  public static StoreEnd target(Path file) {
    return holding(
        file,
        held -> {
          String release = SqliteSchema.migrate(file, held);
          return end(file, release, SqliteConnections.writing(file), true, held);
        });
  }

  private interface Opening {
    StoreEnd with(StoreFile held);
  }

  private static StoreEnd holding(Path file, Opening opening) {
    StoreFile held = StoreFile.take(file);
    try {
      return opening.with(held);
    } catch (RuntimeException e) {
      held.close();
      throw e;
    }
  }

  private static StoreEnd reading(Path file, boolean alone, AutoCloseable hold) {
    DataSource readers = SqliteConnections.reading(file);
    try (Connection connection = readers.getConnection()) {
      SchemaState state = SqliteSchema.checked(file, connection);
      state.requireCurrent(file.toString());
      state.requireWhole(file.toString());
      return end(file, state.version(), readers, alone, hold);
    } catch (SQLException e) {
      throw SqliteSchema.unreadable(file, e);
    }
  }

  private static StoreEnd end(
      Path file, String release, DataSource source, boolean alone, AutoCloseable hold) {
    try {
      Connection connection = source.getConnection();
      connection.setAutoCommit(false);
      return new StoreEnd(
          file.toString(), release, connection, new SqliteTransferDialect(), alone, hold);
    } catch (SQLException e) {
      throw SqliteSchema.unreadable(file, e);
    }
  }

  private static void requireThere(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new StoreRefused("no_store", "There is no store in " + file + " to read from.");
    }
  }
}
