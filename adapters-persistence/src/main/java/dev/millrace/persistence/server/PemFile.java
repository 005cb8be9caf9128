package dev.millrace.persistence.server;

import dev.millrace.persistence.StoreRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Certificates and keys in a PEM file. */
record PemFile(Path path) {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");
  private static final long MAX_BYTES = 4_000_000;
  private static final List<String> KEY_KINDS = List.of("RSA", "EC", "EdDSA");

  /** The end of what is in front of a key of PKCS #1 to make it one of PKCS #8: "RSA". */
  private static final byte[] RSA = {
    0x02,
    0x01,
    0x00,
    0x30,
    0x0d,
    0x06,
    0x09,
    0x2a,
    (byte) 0x86,
    0x48,
    (byte) 0x86,
    (byte) 0xf7,
    0x0d,
    0x01,
    0x01,
    0x01,
    0x05,
    0x00
  };

  /** All certificates in it, at least one. */
  List<X509Certificate> certificates() {
    try {
      List<X509Certificate> found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(
                  new ByteArrayInputStream(text().getBytes(StandardCharsets.ISO_8859_1)))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (found.isEmpty()) {
        throw refused("holds no certificate; it must be in PEM form", null);
      }
      return found;
    } catch (CertificateException e) {
      throw refused("holds a certificate that cannot be read; it must be in PEM form", e);
    }
  }

  /** The private key in it. */
  PrivateKey key() {
    Matcher block = BLOCK.matcher(text());
    while (block.find()) {
      switch (block.group(1)) {
        case "PRIVATE KEY" -> {
          return key(decoded(block.group(2)));
        }
        case "RSA PRIVATE KEY" -> {
          return key(inPkcs8(decoded(block.group(2))));
        }
        case "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "DSA PRIVATE KEY" ->
            throw refused(
                "holds a key in a form that cannot be read; convert it: openssl pkcs8 -topk8"
                    + " -nocrypt -in KEY -out NEWKEY",
                null);
        default -> {
          // Certificates and parameters may lie beside the key.
        }
      }
    }
    throw refused("holds no private key; it must be in PEM form", null);
  }

  private PrivateKey key(byte[] pkcs8) {
    for (String kind : KEY_KINDS) {
      try {
        return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      } catch (GeneralSecurityException e) {
        // The next kind may fit.
        continue;
      }
    }
    throw refused("holds a private key that is neither RSA nor EC nor Ed25519", null);
  }

  private byte[] decoded(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw refused("holds a private key that is broken", e);
    }
  }

  private static byte[] inPkcs8(byte[] pkcs1) {
    return tagged(0x30, joined(RSA, tagged(0x04, pkcs1)));
  }

  private static byte[] tagged(int tag, byte[] content) {
    int length = content.length;
    byte[] head = {
      (byte) tag, (byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length
    };
    return joined(head, content);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private String text() {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw refused("is too large for certificates", null);
      }
      return Files.readString(path, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      throw refused("does not exist", e);
    } catch (IOException e) {
      throw refused("cannot be read", e);
    }
  }

  private StoreRefused refused(String what, @Nullable Exception cause) {
    String message = "The file " + path + " that is named for TLS " + what + ".";
    return cause == null
        ? new StoreRefused("tls_file_unusable", message)
        : new StoreRefused("tls_file_unusable", message, cause);
  }
}
