package dev.millrace.persistence.mariadb;

import dev.millrace.persistence.server.Tls;
import dev.millrace.persistence.server.TlsMaterial;
import java.nio.file.Path;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.export.ExceptionFactory;
import org.mariadb.jdbc.export.SslMode;
import org.mariadb.jdbc.plugin.tls.main.DefaultTlsSocketPlugin;

/**
 * TLS for the MariaDB driver with keys from PEM files; the driver's own plug-in reads key stores
 * only, and lets a certificate of an unknown authority pass where the password can vouch for it.
 * Whether the certificate names the host is checked as the driver does it. Found through {@code
 * META-INF/services}.
 */
public final class MariadbTls extends DefaultTlsSocketPlugin {

  /** What the driver's {@code tlsSocketType} says. */
  static final String TYPE = "millrace";

  static final String CERTIFICATE = "millraceCertificate";
  static final String KEY = "millraceKey";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public TrustManager[] getTrustManager(
      Configuration configuration, ExceptionFactory exceptions, HostAddress host) {
    return new TrustManager[] {material(configuration).trust()};
  }

  @Override
  public KeyManager[] getKeyManager(Configuration configuration, ExceptionFactory exceptions) {
    return material(configuration).keys();
  }

  private static TlsMaterial material(Configuration configuration) {
    return new TlsMaterial(
        new Tls(
            mode(configuration.sslMode()),
            path(configuration.serverSslCert()),
            path(configuration.nonMappedOptions().getProperty(CERTIFICATE)),
            path(configuration.nonMappedOptions().getProperty(KEY))));
  }

  private static Tls.Mode mode(SslMode mode) {
    return switch (mode) {
      case TRUST -> Tls.Mode.REQUIRE;
      case VERIFY_CA -> Tls.Mode.VERIFY_CA;
      default -> Tls.Mode.VERIFY_FULL;
    };
  }

  private static @Nullable Path path(@Nullable String text) {
    return text == null ? null : Path.of(text);
  }
}
