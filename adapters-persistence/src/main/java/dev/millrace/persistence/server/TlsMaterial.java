package dev.millrace.persistence.server;

import dev.millrace.persistence.StoreRefused;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * What a TLS connection is made with, read from the files each time, so that a renewed certificate
 * is taken up by the next connection. Whether a certificate names the host is up to the caller.
 */
public record TlsMaterial(Tls tls) {

  private static final char[] IN_MEMORY = {};

  /**
   * Reads all files once, so that a bad one stops the start instead of every connection.
   *
   * @throws StoreRefused {@code tls_file_unusable}
   */
  public void check() {
    trust();
    keys();
  }

  /**
   * Sockets that trust and show what is configured.
   *
   * @throws StoreRefused {@code tls_file_unusable}
   */
  public SSLSocketFactory sockets() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(), new TrustManager[] {trust()}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  /**
   * Who is believed to be the server.
   *
   * @throws StoreRefused {@code tls_file_unusable}
   */
  public X509ExtendedTrustManager trust() {
    if (tls.mode() == Tls.Mode.DISABLE || tls.mode() == Tls.Mode.REQUIRE) {
      return new AnyServer();
    }
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(authorities());
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509ExtendedTrustManager.class::isInstance)
          .map(X509ExtendedTrustManager.class::cast)
          .findFirst()
          .orElseThrow(() -> new GeneralSecurityException("no trust manager for certificates"));
    } catch (GeneralSecurityException | IOException e) {
      throw unusable(e);
    }
  }

  private @Nullable KeyStore authorities() throws GeneralSecurityException, IOException {
    if (tls.ca() == null) {
      return null;
    }
    KeyStore store = emptyStore();
    for (X509Certificate certificate : new PemFile(tls.ca()).certificates()) {
      store.setCertificateEntry("ca-" + store.size(), certificate);
    }
    return store;
  }

  /**
   * This program's own certificate; none where none is configured.
   *
   * @throws StoreRefused {@code tls_file_unusable}
   */
  public KeyManager[] keys() {
    if (tls.certificate() == null || tls.key() == null) {
      return new KeyManager[0];
    }
    List<X509Certificate> chain = new PemFile(tls.certificate()).certificates();
    PrivateKey key = new PemFile(tls.key()).key();
    try {
      KeyStore store = emptyStore();
      store.setKeyEntry("own", key, IN_MEMORY, chain.toArray(X509Certificate[]::new));
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, IN_MEMORY);
      return factory.getKeyManagers();
    } catch (GeneralSecurityException | IOException e) {
      throw unusable(e);
    }
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static StoreRefused unusable(Exception cause) {
    return new StoreRefused(
        "tls_file_unusable",
        "The certificates and the key for TLS cannot be used together: " + cause.getMessage() + ".",
        cause);
  }
}
