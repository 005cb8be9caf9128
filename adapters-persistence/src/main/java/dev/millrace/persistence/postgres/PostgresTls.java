package dev.millrace.persistence.postgres;

import dev.millrace.persistence.server.Tls;
import dev.millrace.persistence.server.TlsMaterial;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.ssl.WrappedFactory;

/**
 * TLS sockets for the PostgreSQL driver, which makes one of these for each connection. The driver's
 * own factory looks for certificates in the user's home when none are named and cannot take the
 * Java runtime's together with a client certificate. Whether the certificate names the host is
 * checked by the driver, by its {@code sslmode}.
 */
public final class PostgresTls extends WrappedFactory {

  /**
   * @param properties those of the connection
   */
  public PostgresTls(Properties properties) {
    factory =
        new TlsMaterial(
                new Tls(
                    mode(properties),
                    path(properties, "sslrootcert"),
                    path(properties, "sslcert"),
                    path(properties, "sslkey")))
            .sockets();
  }

  private static Tls.Mode mode(Properties properties) {
    String mode = properties.getProperty("sslmode", "verify-full");
    return Tls.Mode.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static @Nullable Path path(Properties properties, String key) {
    String path = properties.getProperty(key);
    return path == null ? null : Path.of(path);
  }
}
