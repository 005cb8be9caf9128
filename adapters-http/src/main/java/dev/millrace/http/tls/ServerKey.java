package dev.millrace.http.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key and the certificates that vouch for it.
 *
 * @param chain the certificate of the server first
 */
record ServerKey(PrivateKey key, List<X509Certificate> chain) {
  private static final long MAX_BYTES = 1_000_000;
  private static final char[] NO_PASSWORD = {};

  ServerKey {
    chain = List.copyOf(chain);
  }

  /**
   * Reads the files.
   *
   * @throws UnusableTlsFiles if they cannot be used
   */
  static ServerKey read(TlsFiles files) {
    byte[] first = bytes(files.certificate());
    ServerKey read =
        files.key() != null || PemFile.isPem(first) ? ofPem(files, first) : ofPkcs12(files, first);
    read.requireMatch(files.key() == null ? files.certificate() : files.key());
    return read;
  }

  private static ServerKey ofPem(TlsFiles files, byte[] first) {
    PemFile certificates = pem(files.certificate(), first);
    PemFile key = files.key() == null ? certificates : pem(files.key(), bytes(files.key()));
    return new ServerKey(key.key(), certificates.certificates());
  }

  private static PemFile pem(Path path, byte[] content) {
    return new PemFile(path, new String(content, StandardCharsets.ISO_8859_1));
  }

  private static ServerKey ofPkcs12(TlsFiles files, byte[] content) {
    Path path = files.certificate();
    char[] password = files.password() == null ? NO_PASSWORD : files.password().toCharArray();
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(content), password);
      for (String alias : Collections.list(store.aliases())) {
        if (store.getKey(alias, password) instanceof PrivateKey key) {
          return new ServerKey(key, chain(store.getCertificateChain(alias)));
        }
      }
      throw new UnusableTlsFiles(path, "holds no private key with a certificate", null);
    } catch (IOException e) {
      throw new UnusableTlsFiles(
          path,
          e.getCause() instanceof GeneralSecurityException
              ? "does not open with the password of http.tls_password"
              : "is neither a PEM nor a PKCS #12 file",
          e);
    } catch (GeneralSecurityException e) {
      throw new UnusableTlsFiles(path, "holds something that cannot be read", e);
    }
  }

  private static List<X509Certificate> chain(Certificate[] chain) {
    return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
  }

  private static byte[] bytes(Path path) {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new UnusableTlsFiles(path, "is too large for certificates", null);
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new UnusableTlsFiles(path, "does not exist", e);
    } catch (IOException e) {
      throw new UnusableTlsFiles(path, "cannot be read", e);
    }
  }

  /** Signs something with the key and has the certificate's half look at it. */
  private void requireMatch(Path keyFile) {
    try {
      Signature signature = Signature.getInstance(algorithm(key));
      signature.initSign(key);
      signature.update(keyFile.toString().getBytes(StandardCharsets.UTF_8));
      byte[] signed = signature.sign();
      signature.initVerify(chain.getFirst().getPublicKey());
      signature.update(keyFile.toString().getBytes(StandardCharsets.UTF_8));
      if (!signature.verify(signed)) {
        throw mismatch(keyFile, null);
      }
    } catch (GeneralSecurityException e) {
      throw mismatch(keyFile, e);
    }
  }

  private static UnusableTlsFiles mismatch(Path keyFile, @Nullable Exception cause) {
    return new UnusableTlsFiles(
        keyFile, "holds a private key that does not belong to the first certificate", cause);
  }

  private static String algorithm(Key key) {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> "EdDSA";
    };
  }

  /** Holds both, in memory and without a password. */
  KeyStore keyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("server", key, NO_PASSWORD, chain.toArray(X509Certificate[]::new));
    return store;
  }
}
