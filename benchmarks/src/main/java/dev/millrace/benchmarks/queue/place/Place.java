package dev.millrace.benchmarks.queue.place;

import dev.millrace.benchmarks.process.ProcessTree;
import java.sql.SQLException;
import java.util.Optional;

/** A database server, or a folder of files, that gives each contender a database of its own. */
public interface Place extends AutoCloseable {

  /** Starts one. */
  static Place open(EngineKind kind) {
    return kind == EngineKind.SQLITE ? new SqlitePlace() : new ServerPlace(kind);
  }

  EngineKind kind();

  /** Name and version. */
  String title();

  /** What differs from the server's own settings. */
  String settings();

  /** The processes of the server; empty for files. */
  Optional<ProcessTree> server();

  /** A new, empty database. */
  Database newDatabase();

  /** Writes out what is pending, so that a measure does not pay for what came before it. */
  void settle() throws SQLException;

  @Override
  void close();
}
