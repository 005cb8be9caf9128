package dev.millrace.http.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Certificates and keys in a PEM file (RFC 7468). */
record PemFile(Path path, String text) {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
  private static final List<String> KEY_KINDS = List.of("RSA", "EC", "EdDSA");

  /** Whether a file looks like one. */
  static boolean isPem(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
  }

  /**
   * The certificate of the server first, then those that lead up to its authority.
   *
   * @throws UnusableTlsFiles if there is none
   */
  List<X509Certificate> certificates() {
    List<X509Certificate> found = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      if (block.group(1).equals("CERTIFICATE")) {
        found.add(certificate(decoded(block.group(2))));
      }
    }
    if (found.isEmpty()) {
      throw refused("holds no certificate", null);
    }
    return found;
  }

  private X509Certificate certificate(byte[] der) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      throw refused("holds a certificate that cannot be read", e);
    }
  }

  /**
   * The first private key.
   *
   * @throws UnusableTlsFiles if there is none that can be read
   */
  PrivateKey key() {
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      String kind = block.group(1);
      if (kind.endsWith("PRIVATE KEY")) {
        return key(kind, block.group(2));
      }
    }
    throw refused("holds no private key", null);
  }

  private PrivateKey key(String kind, String base64) {
    if (kind.equals("ENCRYPTED PRIVATE KEY") || base64.contains("ENCRYPTED")) {
      throw refused(
          "holds a key that is locked with a password; unlock it with 'openssl pkcs8 -topk8"
              + " -nocrypt -in KEY -out NEWKEY', or put key and certificate into a PKCS #12 file",
          null);
    }
    byte[] der = decoded(base64);
    try {
      return switch (kind) {
        case "PRIVATE KEY" -> pkcs8(der);
        case "RSA PRIVATE KEY" -> pkcs8(Der.pkcs8OfRsa(der));
        case "EC PRIVATE KEY" -> pkcs8(Der.pkcs8OfEc(der));
        default -> throw refused("holds a " + kind + ", which cannot be read", null);
      };
    } catch (GeneralSecurityException e) {
      throw refused("holds a private key that is broken, or of a kind other than RSA and EC", e);
    }
  }

  private static PrivateKey pkcs8(byte[] der) throws GeneralSecurityException {
    GeneralSecurityException trouble = new GeneralSecurityException("No kind of key fits.");
    for (String kind : KEY_KINDS) {
      try {
        return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(der));
      } catch (GeneralSecurityException e) {
        trouble.addSuppressed(e);
      }
    }
    throw trouble;
  }

  private byte[] decoded(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw refused("holds a block that is not Base64", e);
    }
  }

  private UnusableTlsFiles refused(String what, @Nullable Exception cause) {
    return new UnusableTlsFiles(path, what, cause);
  }
}
