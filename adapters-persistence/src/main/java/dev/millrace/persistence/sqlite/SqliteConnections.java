package dev.millrace.persistence.sqlite;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * How connections to the file are set up.
 *
 * <p>Write-ahead log, so that readers and the writer do not wait for each other. Synchronous is
 * NORMAL: a commit is in the operating system's hands when it returns, so a killed process loses
 * nothing that was accepted; a power cut may take back the last commits, never the file's soundness.
 * Transactions that write begin as such ({@code BEGIN IMMEDIATE}), since one that reads first and
 * then writes fails at once when another has written in between.
 */
final class SqliteConnections {

  private static final int BUSY_MILLIS = 5_000;
  private static final int CACHE_KIBIBYTES = 16_384;

  private SqliteConnections() {}

  /** Connections that may write. */
  static DataSource writing(Path file) {
    SQLiteConfig config = common();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return source(file, config);
  }

  /** Connections that only read. The file must be there. */
  static DataSource reading(Path file) {
    SQLiteConfig config = common();
    config.setReadOnly(true);
    return source(file, config);
  }

  private static SQLiteConfig common() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    config.setCacheSize(-CACHE_KIBIBYTES);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return config;
  }

  private static DataSource source(Path file, SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }
}
