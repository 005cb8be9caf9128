package dev.millrace.benchmarks.queue.place;

import dev.millrace.benchmarks.process.ProcessTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.sqlite.SQLiteJDBCLoader;

/**
 * A folder of files that is removed at the end. As in Millrace, a commit survives the end of the
 * process, while a loss of power may undo the last ones.
 */
final class SqlitePlace implements Place {

  private final Path folder;
  private int files;

  SqlitePlace() {
    try {
      folder = Files.createTempDirectory("millrace-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public EngineKind kind() {
    return EngineKind.SQLITE;
  }

  @Override
  public String title() {
    return "SQLite " + SQLiteJDBCLoader.getVersion();
  }

  @Override
  public String settings() {
    return "journal_mode=WAL, synchronous=NORMAL";
  }

  @Override
  public Optional<ProcessTree> server() {
    return Optional.empty();
  }

  @Override
  public Database newDatabase() {
    Path file = folder.resolve("bench" + ++files + ".db");
    Properties properties = new Properties();
    properties.put("journal_mode", "WAL");
    properties.put("synchronous", "NORMAL");
    properties.put("busy_timeout", "20000");
    return new Database(EngineKind.SQLITE, "jdbc:sqlite:" + file, properties, null, file);
  }

  @Override
  public void settle() {
    // Each file is one contender's alone.
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
