package dev.millrace.persistence.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how the connection is encrypted.
 *
 * @param ca certificates to trust, PEM; null for those of the Java runtime
 * @param certificate this program's own certificate, PEM; null for none
 * @param key the private key to it, PEM (PKCS #8); null for none
 */
public record Tls(Mode mode, @Nullable Path ca, @Nullable Path certificate, @Nullable Path key) {

  /** No encryption. */
  public static final Tls OFF = new Tls(Mode.DISABLE, null, null, null);

  /** Encrypted to a server that proves who it is, by the Java runtime's trusted authorities. */
  public static final Tls VERIFIED = new Tls(Mode.VERIFY_FULL, null, null, null);

  public Tls {
    if ((certificate == null) != (key == null)) {
      throw new IllegalArgumentException("A client certificate and its key come together.");
    }
  }

  /** What a connection must have, from nothing to everything. */
  public enum Mode {
    /** Plain text. */
    DISABLE,
    /** Encrypted; anyone may be the server. */
    REQUIRE,
    /** Encrypted; an authority that is trusted has signed the server's certificate. */
    VERIFY_CA,
    /** As before, and the certificate names the host. */
    VERIFY_FULL
  }
}
