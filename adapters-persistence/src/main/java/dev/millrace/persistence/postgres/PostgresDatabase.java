package dev.millrace.persistence.postgres;

import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.server.JdbcTarget;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.sql.server.LoginTrouble;
import dev.millrace.persistence.sql.server.ServerDatabase;
import dev.millrace.persistence.sql.server.ServerFeatures;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.transfer.TransferDialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.net.ssl.SSLException;
import javax.sql.DataSource;

/** PostgreSQL 13 or later. */
public final class PostgresDatabase implements ServerDatabase {

  private static final int OLDEST = 13;

  /** Any number that no other program on the database takes: "millrace" on a telephone. */
  private static final long MIGRATION = 64_557_223L;

  private final SqlDialect dialect = new PostgresDialect();

  @Override
  public SqlDialect dialect() {
    return dialect;
  }

  @Override
  public TransferDialect transfer() {
    return new PostgresTransferDialect(dialect);
  }

  @Override
  public JdbcTarget target(ServerSettings settings) {
    return PostgresTarget.of(settings);
  }

  @Override
  public void requireSupported(Connection connection) throws SQLException {
    var server = connection.getMetaData();
    if (server.getDatabaseMajorVersion() < OLDEST) {
      throw new StoreRefused(
          "server_unsupported",
          "The server is "
              + server.getDatabaseProductName()
              + " "
              + server.getDatabaseProductVersion()
              + "; PostgreSQL 13 or later is needed.");
    }
  }

  @Override
  public boolean takesWrites(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT current_setting('transaction_read_only')")) {
      return result.next() && result.getString(1).equals("off");
    }
  }

  @Override
  public String greeting() {
    return "SET statement_timeout = '60s'; SET lock_timeout = '10s';"
        + " SET idle_in_transaction_session_timeout = '60s'";
  }

  /**
   * The table of jobs changes its size faster than statistics follow, and a plan made while it was
   * small reads all of it for each call once it has grown. What writers look for, they find by
   * indexes.
   */
  @Override
  public String writerGreeting() {
    return greeting() + "; SET random_page_cost = 1.1; SET enable_seqscan = off";
  }

  @Override
  public boolean lockMigration(Connection connection, int seconds) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET lock_timeout = '" + seconds + "s'");
      statement.execute("SELECT pg_advisory_lock(" + MIGRATION + ")");
      statement.execute("SET lock_timeout = 0");
      return true;
    } catch (SQLException e) {
      if (dialect.passingReason(e).isPresent()) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void unlockMigration(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_unlock(" + MIGRATION + ")");
    }
  }

  @Override
  public ServerFeatures features(DataSource apart, ServerSettings settings) {
    return PostgresFeatures.start(apart, settings);
  }

  @Override
  public LoginTrouble trouble(SQLException error) {
    String state = Objects.requireNonNullElse(error.getSQLState(), "");
    if (state.equals("3D000")) {
      return LoginTrouble.NO_DATABASE;
    }
    for (Throwable t = error; t != null; t = t.getCause()) {
      if (t instanceof SSLException) {
        return LoginTrouble.TLS;
      }
    }
    // The code for a log-in that was turned down has many reasons; this one the driver makes
    // itself.
    if (state.equals("08004") && String.valueOf(error.getMessage()).contains("SSL")) {
      return LoginTrouble.TLS;
    }
    if (state.equals("28000") && String.valueOf(error.getMessage()).contains("pg_hba.conf")) {
      return LoginTrouble.TLS;
    }
    return state.startsWith("28") ? LoginTrouble.REFUSED : LoginTrouble.UNREACHABLE;
  }
}
