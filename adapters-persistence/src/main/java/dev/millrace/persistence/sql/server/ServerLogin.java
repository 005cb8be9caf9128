package dev.millrace.persistence.sql.server;

import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.server.JdbcTarget;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.ServerSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;

/** Opens single connections, beside any pool, and says what is wrong if that fails. */
final class ServerLogin {

  private final ServerDatabase database;
  private final ServerAddress address;
  private final JdbcTarget target;

  ServerLogin(ServerDatabase database, ServerSettings settings) {
    this.database = database;
    this.address = settings.address();
    this.target = database.target(settings);
  }

  /**
   * A connection that commits by itself.
   *
   * @throws StoreRefused {@code store_unreachable}, {@code login_refused}, {@code
   *     database_missing}, {@code tls_failed} or {@code server_unsupported}
   */
  Connection open() {
    Properties properties = new Properties();
    properties.putAll(target.properties());
    try {
      Connection connection = DriverManager.getConnection(target.url(), properties);
      try {
        database.requireSupported(connection);
        return connection;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  private StoreRefused refused(SQLException e) {
    String place = address.shown();
    return switch (database.trouble(e)) {
      case UNREACHABLE ->
          new StoreRefused(
              "store_unreachable",
              "No database server answers at "
                  + place
                  + "; check host, port and network, and that the server runs.",
              e);
      case REFUSED ->
          new StoreRefused(
              "login_refused",
              "The database server at " + place + " refused the login; check user and password.",
              e);
      case NO_DATABASE ->
          new StoreRefused(
              "database_missing",
              "There is no database "
                  + address.database()
                  + " at "
                  + address.endpoint().shown()
                  + "; create it first, or name another.",
              e);
      case TLS ->
          new StoreRefused(
              "tls_failed",
              "No encrypted connection to "
                  + place
                  + " as configured (TLS mode "
                  + address.tls().mode().name().toLowerCase(Locale.ROOT)
                  + "): "
                  + e.getMessage(),
              e);
    };
  }
}
