package dev.millrace.benchmarks.load;

import dev.millrace.persistence.testserver.ServerKind;
import java.time.Duration;

/** Where databases are made: a server that was started for this, or a folder. */
interface Bed extends AutoCloseable {

  /** Starts what is needed. */
  static Bed start(LoadOptions.Engine engine) {
    return switch (engine) {
      case POSTGRES -> ServerBed.start(ServerKind.POSTGRES);
      case MARIADB -> ServerBed.start(ServerKind.MARIADB);
      case SQLITE -> new FileBed();
    };
  }

  /** The database of another process, by the words of {@link Database#address}. */
  static Database find(String address) {
    return ServerBed.find(address);
  }

  /** Name and version, for people. */
  String title();

  boolean isPostgres();

  /** Whether other processes can use a database at the same time. */
  boolean isServer();

  /** A new one with empty tables. */
  Database database();

  /** The processor time that the database's own processes have used so far; zero if it has none. */
  Duration processorTime();

  @Override
  void close();
}
