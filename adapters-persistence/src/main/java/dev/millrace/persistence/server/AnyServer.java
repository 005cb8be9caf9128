package dev.millrace.persistence.server;

import java.net.Socket;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Believes everybody, as {@link Tls.Mode#REQUIRE} asks for: encrypted, to whoever answers. */
final class AnyServer extends X509ExtendedTrustManager {

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind) {
    // Nothing is asked of the server in this mode.
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) {
    // Nothing is asked of the server in this mode.
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {
    // Nothing is asked of the server in this mode.
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind) {
    throw new UnsupportedOperationException("No server is run with this.");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {
    throw new UnsupportedOperationException("No server is run with this.");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {
    throw new UnsupportedOperationException("No server is run with this.");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
