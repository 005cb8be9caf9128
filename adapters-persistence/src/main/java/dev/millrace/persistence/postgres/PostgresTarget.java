package dev.millrace.persistence.postgres;

import dev.millrace.persistence.server.ConnectTimes;
import dev.millrace.persistence.server.Endpoint;
import dev.millrace.persistence.server.JdbcTarget;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.server.Tls;
import dev.millrace.persistence.server.TlsMaterial;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says where a database is in the words of the PostgreSQL driver. */
public final class PostgresTarget {

  /** Longer names are cut by the server with a notice. */
  private static final int LONGEST_NAME = 63;

  private PostgresTarget() {}

  /**
   * The driver's URL and properties.
   *
   * @throws dev.millrace.persistence.StoreRefused if a file for TLS cannot be used
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
    putUnlessSet(properties, "ApplicationName", name(program));
    putUnlessSet(properties, "connectTimeout", ConnectTimes.CONNECT.toSeconds());
    putUnlessSet(properties, "loginTimeout", ConnectTimes.CONNECT.toSeconds());
    putUnlessSet(properties, "socketTimeout", ConnectTimes.SILENCE.toSeconds());
    properties.put("tcpKeepAlive", "true");
    // Rows that a statement is run for in a batch become one statement with many rows.
    putUnlessSet(properties, "reWriteBatchedInserts", "true");
    put(properties, "user", address.user());
    put(properties, "password", address.password() == null ? null : address.password().value());
    putTls(properties, address.tls());
    if (address.endpoint() instanceof Endpoint.UnixSocket socket) {
      properties.put("socketFactory", PostgresUnixSockets.class.getName());
      properties.put("socketFactoryArg", socket.file().toString());
    }
    return new JdbcTarget(url(address), properties);
  }

  private static void putTls(Map<String, String> properties, Tls tls) {
    properties.put("sslmode", tls.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (tls.mode() != Tls.Mode.DISABLE) {
      properties.put("sslfactory", PostgresTls.class.getName());
      put(properties, "sslrootcert", tls.ca());
      put(properties, "sslcert", tls.certificate());
      put(properties, "sslkey", tls.key());
    }
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

  private static void putUnlessSet(Map<String, String> properties, String key, Object value) {
    properties.putIfAbsent(key, value.toString());
  }

  private static String name(String program) {
    return program.substring(0, Math.min(program.length(), LONGEST_NAME));
  }

  private static String url(ServerAddress address) {
    String server =
        switch (address.endpoint()) {
          case Endpoint.Tcp tcp -> tcp.shown();
          // The driver wants a host although the socket is found by its file.
          case Endpoint.UnixSocket socket -> "localhost";
        };
    return "jdbc:postgresql://"
        + server
        + "/"
        + URLEncoder.encode(address.database(), StandardCharsets.UTF_8);
  }
}
