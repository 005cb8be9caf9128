package dev.millrace.persistence.sqlite;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.persistence.OpenStore;
import dev.millrace.persistence.StorePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A store in a folder of its own, which goes when the store is closed. */
record TemporaryStore(Path folder, SqliteStore store) implements OpenStore {

  static TemporaryStore open() {
    return open(UnaryOperator.identity());
  }

  static TemporaryStore open(UnaryOperator<DataSource> wrapped) {
    try {
      Path folder = Files.createTempDirectory("millrace-sqlite");
      Files.write(folder.resolve("store.db"), Migrated.FILE);
      SqliteSettings settings = SqliteSettings.of(folder.resolve("store.db"));
      return new TemporaryStore(folder, SqliteStore.open(settings, Telemetry.NONE, wrapped));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file with empty tables, made once: migrating is most of what opening a new store takes. */
  private static final class Migrated {
    static final byte[] FILE = make();

    private static byte[] make() {
      try {
        Path folder = Files.createTempDirectory("millrace-template");
        Path file = folder.resolve("store.db");
        SqliteSchema.migrate(file);
        byte[] made = Files.readAllBytes(file);
        Files.delete(file);
        Files.delete(folder.resolve("store.db.lock"));
        Files.delete(folder);
        return made;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Path file() {
    return folder.resolve("store.db");
  }

  @Override
  public StorePorts ports() {
    return store.ports();
  }

  @Override
  public void close() {
    store.close();
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
