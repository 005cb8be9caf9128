package dev.millrace.benchmarks.queue.place;

import java.sql.SQLException;

/** A database server, or a folder of files, that gives each contender a database of its own. */
public interface Place extends AutoCloseable {

  /** Starts one. */
  static Place open(EngineKind kind) {
    return kind == EngineKind.SQLITE ? new SqlitePlace() : new ServerPlace(kind);
  }

  /** Name and version. */
  String title();

  /** What differs from the server's own settings. */
  String settings();

  /** A new, empty database. */
  Database newDatabase();

  /** Writes out what is pending, so that a measure does not pay for what came before it. */
  void settle() throws SQLException;

  @Override
  void close();
}
