package dev.millrace.persistence.mssql;

import dev.millrace.persistence.server.Endpoint;
import dev.millrace.persistence.server.JdbcTarget;
import dev.millrace.persistence.server.ServerAddress;
import java.util.HashMap;
import java.util.Map;

/** Says where a database is in the words of the SQL Server driver. */
public final class MssqlTarget {

  private MssqlTarget() {}

  /** The driver's URL and properties. */
  public static JdbcTarget of(ServerAddress address) {
    Map<String, String> properties = new HashMap<>(address.options());
    if (address.user() != null) {
      properties.put("user", address.user());
    }
    if (address.password() != null) {
      properties.put("password", address.password().value());
    }
    return new JdbcTarget(url(address), properties);
  }

  private static String url(ServerAddress address) {
    return switch (address.endpoint()) {
      case Endpoint.Tcp tcp ->
          "jdbc:sqlserver://" + tcp.shown() + ";databaseName=" + address.database();
      case Endpoint.UnixSocket socket ->
          throw new IllegalArgumentException("Sockets are not reached yet: " + socket.shown());
    };
  }
}
