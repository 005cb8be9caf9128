package dev.millrace.benchmarks.load;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.persistence.OpenStore;
import dev.millrace.persistence.sqlite.SqliteSettings;
import dev.millrace.persistence.sqlite.SqliteStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of SQLite files. */
final class FileBed implements Bed {

  private final Path folder;
  private int made;

  FileBed() {
    try {
      folder = Files.createTempDirectory("millrace-load");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String title() {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      return "SQLite " + connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean isPostgres() {
    return false;
  }

  @Override
  public boolean isServer() {
    return false;
  }

  @Override
  public Database database() {
    Database database = new OneFile(folder.resolve("load" + ++made + ".sqlite"));
    database.open(Telemetry.NONE).close();
    return database;
  }

  @Override
  public Duration processorTime() {
    return Duration.ZERO;
  }

  @Override
  public void close() {
    delete(folder);
  }

  private static void delete(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record OneFile(Path file) implements Database {

    @Override
    public OpenStore open(Telemetry telemetry) {
      return SqliteStore.open(SqliteSettings.of(file), telemetry);
    }

    @Override
    public Connection connect() throws SQLException {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (var statement = connection.createStatement()) {
        statement.execute("PRAGMA busy_timeout = 30000");
        statement.execute("PRAGMA synchronous = FULL");
      }
      return connection;
    }

    @Override
    public String address() {
      return file.toString();
    }

    @Override
    public void drop() {
      try (Stream<Path> all = Files.list(file.getParent())) {
        all.filter(path -> path.getFileName().toString().startsWith(file.getFileName().toString()))
            .forEach(FileBed::delete);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
