package dev.millrace.persistence.sqlite;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How to open a store in a SQLite file.
 *
 * @param file the database; its folder is made if there is none. Must not be on a network file
 *     system
 * @param readers 1..64 connections that only read
 * @param acquireTimeout how long a call waits for a connection before it is refused
 * @param maxWaiting how many calls may wait for a connection at once
 */
public record SqliteSettings(Path file, int readers, Duration acquireTimeout, int maxWaiting) {

  private static final int MAX_READERS = 64;

  public SqliteSettings {
    file = file.toAbsolutePath().normalize();
    if (readers < 1
        || readers > MAX_READERS
        || acquireTimeout.isNegative()
        || acquireTimeout.isZero()
        || maxWaiting < 1) {
      throw new IllegalArgumentException(
          "A SQLite store has 1.." + MAX_READERS + " readers and positive bounds for waiting.");
    }
  }

  /** Four readers; calls wait up to 30 s, 10,000 at once. */
  public static SqliteSettings of(Path file) {
    return new SqliteSettings(file, 4, Duration.ofSeconds(30), 10_000);
  }
}
