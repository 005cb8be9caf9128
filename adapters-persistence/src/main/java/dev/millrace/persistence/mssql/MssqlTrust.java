package dev.millrace.persistence.mssql;

import dev.millrace.persistence.server.CertificateNames;
import dev.millrace.persistence.server.Tls;
import dev.millrace.persistence.server.TlsMaterial;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Who is believed to be the server, for what the SQL Server driver cannot do of its own: trust the
 * authorities in a PEM file, and trust an authority without asking for the host.
 */
public final class MssqlTrust implements X509TrustManager {

  private static final String BETWEEN = "|";

  private final X509TrustManager authorities;
  private final @Nullable String host;

  /**
   * Called by the driver, for each connection.
   *
   * @param argument from {@link #argument}
   */
  public MssqlTrust(String argument) {
    String[] parts = argument.split("\\" + BETWEEN, 3);
    Tls.Mode mode = Tls.Mode.valueOf(parts[0]);
    Path ca = parts[2].isEmpty() ? null : Path.of(parts[2]);
    this.authorities = new TlsMaterial(new Tls(mode, ca, null, null)).trust();
    this.host = mode == Tls.Mode.VERIFY_FULL ? parts[1] : null;
  }

  /** What the constructor reads. */
  static String argument(Tls tls, String host) {
    return String.join(
        BETWEEN, tls.mode().name(), host, tls.ca() == null ? "" : tls.ca().toString());
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    authorities.checkServerTrusted(chain, kind);
    if (host != null && !CertificateNames.of(chain[0]).include(host)) {
      throw new CertificateException("The server's certificate does not name the host " + host);
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind) {
    throw new UnsupportedOperationException("No server is run with this.");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return authorities.getAcceptedIssuers();
  }
}
