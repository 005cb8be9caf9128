package dev.millrace.persistence.sql.server;

import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.server.JdbcTarget;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.transfer.TransferDialect;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What is peculiar to a kind of database server. */
public interface ServerDatabase {

  /** Where its statements differ. */
  SqlDialect dialect();

  /** How rows are moved from it and into it. */
  TransferDialect transfer();

  /** What its driver is given. */
  JdbcTarget target(ServerSettings settings);

  /**
   * Looks whether the server is one that can be used.
   *
   * @throws StoreRefused {@code server_unsupported}
   */
  void requireSupported(Connection connection) throws SQLException;

  /** The isolation, by HikariCP's name, in which all of a transaction reads from one state. */
  default String readIsolation() {
    return "TRANSACTION_REPEATABLE_READ";
  }

  /**
   * Whether the server takes writes now; a replica does not, nor does a primary that was made
   * read-only. The server is asked: what a driver says is only what it was told itself.
   */
  boolean takesWrites(Connection connection) throws SQLException;

  /** What a new connection is told once, so that nothing waits for ever; empty for nothing. */
  String greeting();

  /** The same for a connection that will change rows. */
  default String writerGreeting() {
    return greeting();
  }

  /**
   * Takes the lock under which one process migrates. It belongs to the connection: a process that
   * dies lets go of it.
   *
   * @param seconds how long to wait at the most
   * @return whether it was got
   */
  boolean lockMigration(Connection connection, int seconds) throws SQLException;

  /** Lets go of that lock. */
  void unlockMigration(Connection connection) throws SQLException;

  /**
   * What a store does in its own way, once its tables are there.
   *
   * @param apart connections that commit by themselves and are used for nothing long
   */
  ServerFeatures features(DataSource apart, ServerSettings settings);

  /** Why a login was refused, in the terms of {@link LoginTrouble}. */
  LoginTrouble trouble(SQLException error);
}
