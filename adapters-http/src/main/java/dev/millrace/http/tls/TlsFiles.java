package dev.millrace.http.tls;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the certificate and its key are.
 *
 * @param certificate a PEM file with the certificate and what leads up to its authority, or a PKCS
 *     #12 file with that and the key
 * @param key a PEM file; null if the key is in the same file as the certificate
 * @param password opens a PKCS #12 file; null for none
 */
public record TlsFiles(Path certificate, @Nullable Path key, @Nullable String password) {

  @Override
  public String toString() {
    return "TlsFiles[" + certificate + ", " + key + "]";
  }
}
