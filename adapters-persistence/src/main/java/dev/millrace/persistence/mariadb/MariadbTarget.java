package dev.millrace.persistence.mariadb;

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

/** Says where a database is in the words of the MariaDB driver, which speaks to MySQL as well. */
public final class MariadbTarget {

  private MariadbTarget() {}

  /**
   * The driver's URL and properties.
   *
   * @throws StoreRefused if a file for TLS, or the name of the database, cannot be used
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
    Map<String, String> properties = new HashMap<>(address.options());
    properties.putIfAbsent("connectTimeout", String.valueOf(ConnectTimes.CONNECT.toMillis()));
    properties.putIfAbsent("socketTimeout", String.valueOf(ConnectTimes.SILENCE.toMillis()));
    properties.putIfAbsent("connectionAttributes", attributes(program));
    properties.put("tcpKeepAlive", "true");
    properties.put("connectionTimeZone", "UTC");
    properties.put("forceConnectionTimeZoneToSession", "true");
    // A server may otherwise ask for any file of this machine.
    properties.put("allowLocalInfile", "false");
    put(properties, "user", address.user());
    put(properties, "password", address.password() == null ? null : address.password().value());
    putTls(properties, address.tls());
    if (address.endpoint() instanceof Endpoint.UnixSocket socket) {
      properties.put("socketFactory", MariadbUnixSockets.class.getName());
      properties.put(MariadbUnixSockets.FILE, socket.file().toString());
    }
    return new JdbcTarget(url(address), properties);
  }

  private static void putTls(Map<String, String> properties, Tls tls) {
    properties.put(
        "sslMode",
        switch (tls.mode()) {
          case DISABLE -> "disable";
          case REQUIRE -> "trust";
          case VERIFY_CA -> "verify-ca";
          case VERIFY_FULL -> "verify-full";
        });
    if (tls.mode() == Tls.Mode.DISABLE) {
      // MySQL's usual log-in encrypts the password with a key of the server; without TLS nothing
      // proves that key anyway, and without it nobody could log in.
      properties.putIfAbsent("allowPublicKeyRetrieval", "true");
      return;
    }
    properties.put("tlsSocketType", MariadbTls.TYPE);
    put(properties, "serverSslCert", tls.ca());
    put(properties, MariadbTls.CERTIFICATE, tls.certificate());
    put(properties, MariadbTls.KEY, tls.key());
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

  /** The driver separates attributes by commas and their names by colons. */
  private static String attributes(String program) {
    return "program_name:" + program.replaceAll("[:,]", "-");
  }

  private static String url(ServerAddress address) {
    String server =
        switch (address.endpoint()) {
          case Endpoint.Tcp tcp -> tcp.shown();
          // The driver wants a host although the socket is found by its file.
          case Endpoint.UnixSocket socket -> "localhost";
        };
    if (address.database().contains("?")) {
      // The driver takes a name as it stands in the URL and knows no code for this character.
      throw new StoreRefused(
          "unsupported_address",
          "The database of " + address.shown() + " has a question mark in its name; rename it.");
    }
    return "jdbc:mariadb://" + server + "/" + address.database();
  }
}
