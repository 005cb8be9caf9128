package dev.millrace.persistence.mssql;

import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.server.ConnectTimes;
import dev.millrace.persistence.server.Endpoint;
import dev.millrace.persistence.server.JdbcTarget;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.server.Tls;
import dev.millrace.persistence.server.TlsMaterial;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says where a database is in the words of the SQL Server driver. */
public final class MssqlTarget {

  private static final String HOST_IN_CERTIFICATE = "hostNameInCertificate";

  /** Longer names are refused by the driver. */
  private static final int LONGEST_NAME = 128;

  private MssqlTarget() {}

  /**
   * The driver's URL and properties. All but host and port are properties, since a URL would have
   * to escape them.
   *
   * @throws StoreRefused if a file for TLS cannot be used, or the endpoint is a Unix socket
   */
  public static JdbcTarget of(ServerSettings settings) {
    return of(settings.address(), "millrace " + settings.node());
  }

  /** The same for a program that is no node. */
  public static JdbcTarget of(ServerAddress address) {
    return of(address, "millrace");
  }

  private static JdbcTarget of(ServerAddress address, String program) {
    new TlsMaterial(address.tls()).check();
    Endpoint.Tcp server = server(address.endpoint());
    Map<String, String> properties = new HashMap<>(address.options());
    properties.putIfAbsent("loginTimeout", String.valueOf(ConnectTimes.CONNECT.toSeconds()));
    properties.putIfAbsent("socketTimeout", String.valueOf(ConnectTimes.SILENCE.toMillis()));
    properties.putIfAbsent("applicationName", name(program));
    // A lost connection is to be seen by the pool, not papered over.
    properties.put("connectRetryCount", "0");
    // Text that the database's code page lacks would otherwise turn into question marks.
    properties.put("sendStringParametersAsUnicode", "true");
    properties.put("databaseName", address.database());
    put(properties, "user", address.user());
    put(properties, "password", address.password() == null ? null : address.password().value());
    putTls(properties, address.tls(), server.host());
    if (server.host().contains(":")) {
      properties.put("serverName", server.host());
      properties.put("portNumber", String.valueOf(server.port()));
      return new JdbcTarget("jdbc:sqlserver://", properties);
    }
    return new JdbcTarget("jdbc:sqlserver://" + server.shown(), properties);
  }

  private static void putTls(Map<String, String> properties, Tls tls, String host) {
    if (tls.mode() == Tls.Mode.DISABLE) {
      properties.put("encrypt", "false");
      // The log-in alone is always encrypted, by whatever certificate the server has.
      properties.put("trustServerCertificate", "true");
      return;
    }
    properties.putIfAbsent("encrypt", "true");
    boolean anyone = tls.mode() == Tls.Mode.REQUIRE;
    properties.put("trustServerCertificate", String.valueOf(anyone));
    boolean driverCanCheck = tls.mode() == Tls.Mode.VERIFY_FULL && tls.ca() == null;
    if (!anyone && !driverCanCheck) {
      String named = properties.getOrDefault(HOST_IN_CERTIFICATE, host);
      properties.put("trustManagerClass", MssqlTrust.class.getName());
      properties.put("trustManagerConstructorArg", MssqlTrust.argument(tls, named));
    }
    put(properties, "clientCertificate", tls.certificate());
    put(properties, "clientKey", tls.key());
  }

  private static void put(Map<String, String> properties, String key, @Nullable String value) {
    if (value != null) {
      properties.put(key, value);
    }
  }

  private static void put(Map<String, String> properties, String key, @Nullable Path file) {
    if (file != null) {
      properties.put(key, file.toString());
    }
  }

  private static String name(String program) {
    return program.substring(0, Math.min(program.length(), LONGEST_NAME));
  }

  private static Endpoint.Tcp server(Endpoint endpoint) {
    return switch (endpoint) {
      case Endpoint.Tcp tcp -> tcp;
      case Endpoint.UnixSocket socket ->
          throw new StoreRefused(
              "unsupported_address",
              "SQL Server is reached by a host and a port, not by the socket "
                  + socket.shown()
                  + ".");
    };
  }
}
