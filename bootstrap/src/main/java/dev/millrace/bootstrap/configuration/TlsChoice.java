package dev.millrace.bootstrap.configuration;

import dev.millrace.persistence.server.Secret;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The certificate that clients are shown.
 *
 * @param key null if it is in the file of the certificate
 * @param password null for none
 */
public record TlsChoice(Path certificate, @Nullable Path key, @Nullable Secret password) {

  static @Nullable TlsChoice of(ResolvedSettings settings) {
    Path key = settings.find(HttpKeys.TLS_KEY).orElse(null);
    Path certificate = settings.find(HttpKeys.TLS_CERT).orElse(null);
    if (certificate == null) {
      if (key != null) {
        throw new ConfigurationProblem(
            "http.tls_key: a key needs the certificate that goes with it; set http.tls_cert too");
      }
      return null;
    }
    return new TlsChoice(certificate, key, settings.find(HttpKeys.TLS_PASSWORD).orElse(null));
  }
}
