package dev.millrace.persistence.mariadb;

import dev.millrace.persistence.server.Endpoint;
import dev.millrace.persistence.server.JdbcTarget;
import dev.millrace.persistence.server.ServerAddress;
import java.util.HashMap;
import java.util.Map;

/** Says where a database is in the words of the MariaDB driver. */
public final class MariadbTarget {

  private MariadbTarget() {}

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
      case Endpoint.Tcp tcp -> "jdbc:mariadb://" + tcp.shown() + "/" + address.database();
      case Endpoint.UnixSocket socket ->
          throw new IllegalArgumentException("Sockets are not reached yet: " + socket.shown());
    };
  }
}
