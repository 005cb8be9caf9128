package dev.millrace.persistence.mariadb;

import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.server.JdbcTarget;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.sql.server.LoginTrouble;
import dev.millrace.persistence.sql.server.ServerDatabase;
import dev.millrace.persistence.sql.server.ServerFeatures;
import dev.millrace.persistence.sql.session.Counter;
import dev.millrace.persistence.sql.session.Numbers;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.session.SqlFailure;
import dev.millrace.persistence.sql.transfer.TransferDialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.sql.DataSource;

/** MariaDB 10.6 or later, MySQL 8.0 or later. */
public final class MariadbDatabase implements ServerDatabase {

  private static final Set<Integer> LOGIN = Set.of(1044, 1045, 1698);
  private static final int NO_DATABASE = 1049;

  /** Older versions answer with a number, newer ones with a word. */
  private static final Set<String> WRITABLE = Set.of("0", "OFF");

  private static final String LOCK = "CONCAT('millrace-migration-', LEFT(MD5(DATABASE()), 16))";

  private final SqlDialect dialect = new MariadbDialect();

  @Override
  public SqlDialect dialect() {
    return dialect;
  }

  @Override
  public TransferDialect transfer() {
    return new MariadbTransferDialect(dialect);
  }

  @Override
  public JdbcTarget target(ServerSettings settings) {
    return MariadbTarget.of(settings);
  }

  @Override
  public void requireSupported(Connection connection) throws SQLException {
    var server = connection.getMetaData();
    int version = server.getDatabaseMajorVersion() * 100 + server.getDatabaseMinorVersion();
    boolean mysql = server.getDatabaseProductName().equalsIgnoreCase("MySQL");
    if (version < (mysql ? 800 : 1006)) {
      throw new StoreRefused(
          "server_unsupported",
          "The server is "
              + server.getDatabaseProductName()
              + " "
              + server.getDatabaseProductVersion()
              + "; MariaDB 10.6 or MySQL 8.0 or later is needed.");
    }
  }

  /**
   * A user who may write even so is told no as well: what it wrote would be lost on the primary.
   */
  @Override
  public boolean takesWrites(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT CONCAT('', @@global.read_only)")) {
      return result.next() && WRITABLE.contains(result.getString(1));
    }
  }

  @Override
  public String greeting() {
    return "SET SESSION innodb_lock_wait_timeout = 10, SESSION time_zone = '+00:00'";
  }

  @Override
  public boolean lockMigration(Connection connection, int seconds) throws SQLException {
    return one(connection, "SELECT GET_LOCK(" + LOCK + ", " + seconds + ")") == 1;
  }

  @Override
  public void unlockMigration(Connection connection) throws SQLException {
    one(connection, "SELECT RELEASE_LOCK(" + LOCK + ")");
  }

  private static long one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.next() ? result.getLong(1) : 0;
    }
  }

  /**
   * Over a connection apart: the row is free again at once, whatever the caller's transaction does.
   */
  @Override
  public ServerFeatures features(DataSource apart, ServerSettings settings) {
    Numbers numbers = (session, counter, count) -> Numbers.upTo(last(apart, counter, count), count);
    return () -> numbers;
  }

  private static long last(DataSource apart, Counter counter, int count) {
    try (Connection connection = apart.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "UPDATE counters SET value = LAST_INSERT_ID(value + ?) WHERE name = ?",
                Statement.RETURN_GENERATED_KEYS)) {
      statement.setLong(1, count);
      statement.setString(2, counter.label());
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        if (!keys.next()) {
          throw new SQLException("The counter " + counter.label() + " is not there.");
        }
        return keys.getLong(1);
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  @Override
  public LoginTrouble trouble(SQLException error) {
    if (error.getErrorCode() == NO_DATABASE) {
      return LoginTrouble.NO_DATABASE;
    }
    for (Throwable t = error; t != null; t = t.getCause()) {
      if (t instanceof SSLException) {
        return LoginTrouble.TLS;
      }
    }
    // The driver has no code for a server that does not speak TLS.
    if (String.valueOf(error.getMessage()).contains("ssl not enabled")) {
      return LoginTrouble.TLS;
    }
    return LOGIN.contains(error.getErrorCode()) ? LoginTrouble.REFUSED : LoginTrouble.UNREACHABLE;
  }
}
