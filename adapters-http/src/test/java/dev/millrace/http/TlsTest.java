package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.access.AccessToken;
import dev.millrace.application.access.KnownTokens;
import dev.millrace.application.access.Scope;
import dev.millrace.application.access.TokenLabel;
import dev.millrace.application.access.TokenSecret;
import dev.millrace.application.event.JobFeed;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.retention.RetentionPolicy;
import dev.millrace.http.contract.Api;
import dev.millrace.http.fake.FakeMillrace;
import dev.millrace.http.operation.VersionInfo;
import dev.millrace.http.tls.TestKey;
import dev.millrace.http.tls.TlsFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that speaks TLS itself. */
class TlsTest {
  @TempDir private Path folder = Path.of("");

  private final TokenSecret secret = TokenSecret.random(new SecureRandom());

  @SuppressWarnings("NullAway.Init")
  private TestKey first;

  @SuppressWarnings("NullAway.Init")
  private MillraceHttp server;

  @BeforeEach
  void start() throws Exception {
    first = TestKey.ec(folder, "first");
    write(first);
    FakeMillrace millrace = new FakeMillrace(JobFeed.Limits.DEFAULT);
    millrace.admit(
        KnownTokens.of(
            List.of(new AccessToken(secret.hash(), new TokenLabel("ci"), Scope.READ, null))));
    server = server(millrace, files());
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static MillraceHttp server(FakeMillrace millrace, TlsFiles files) {
    return new MillraceHttp(
        millrace.useCases(RetentionPolicy.FOREVER),
        Api.settings(HttpSettings.Bodies.DEFAULT).showing(files),
        Telemetry.NONE,
        new VersionInfo("0.1.0-test", null, "25"));
  }

  private TlsFiles files() {
    return new TlsFiles(folder.resolve("cert.pem"), folder.resolve("key.pem"), null);
  }

  private void write(TestKey key) throws Exception {
    Files.writeString(folder.resolve("cert.pem"), key.certificatePem());
    Files.writeString(folder.resolve("key.pem"), key.keyPem());
  }

  private HttpClient client(TestKey trusted, String... protocols) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("server", trusted.certificate());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    HttpClient.Builder client = HttpClient.newBuilder().sslContext(context);
    if (protocols.length > 0) {
      SSLParameters parameters = new SSLParameters();
      parameters.setProtocols(protocols);
      client.sslParameters(parameters);
    }
    return client.build();
  }

  private HttpResponse<String> get(HttpClient client, String path)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("https://127.0.0.1:" + server.port() + path);
  }

  private X509Certificate shown(TestKey trusted) throws Exception {
    try (HttpClient client = client(trusted)) {
      return (X509Certificate)
          get(client, "/api/v1/healthz").sslSession().orElseThrow().getPeerCertificates()[0];
    }
  }

  @Test
  void answersComeOverTlsAndTellBrowsersToStayWithIt() throws Exception {
    try (HttpClient client = client(first)) {
      HttpResponse<String> answer = get(client, "/api/v1/healthz");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
      assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .contains("max-age=31536000");
    }
    try (HttpClient older = client(first, "TLSv1.2")) {
      assertThat(get(older, "/api/v1/healthz").sslSession().orElseThrow().getProtocol())
          .isEqualTo("TLSv1.2");
    }
  }

  @Test
  void theCookieOfASessionIsForTlsOnly() throws Exception {
    try (HttpClient client = client(first)) {
      HttpRequest logIn =
          HttpRequest.newBuilder(uri("/api/v1/session"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"token\":\"" + secret.text() + "\"}"))
              .build();

      HttpResponse<String> answer = client.send(logIn, HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).endsWith("; Secure");
    }
  }

  @Test
  void plainHttpGetsNoAnswer() {
    URI plain = URI.create("http://127.0.0.1:" + server.port() + "/api/v1/healthz");
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThatThrownBy(
              () ->
                  client.send(
                      HttpRequest.newBuilder(plain).build(), HttpResponse.BodyHandlers.ofString()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void aRenewedCertificateIsShownToNewConnections() throws Exception {
    TestKey second = TestKey.rsa(folder, "second");
    write(second);

    server.reloadCertificate();

    assertThat(shown(second)).isEqualTo(second.certificate());
    assertThatThrownBy(() -> shown(first)).isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void aCertificateThatCannotBeUsedIsNotTakenUp() throws Exception {
    Files.writeString(folder.resolve("cert.pem"), "half a fi");

    server.reloadCertificate();

    assertThat(shown(first)).isEqualTo(first.certificate());
  }

  @Test
  void aServerDoesNotStartWithFilesThatCannotBeUsed() throws Exception {
    Files.delete(folder.resolve("key.pem"));

    assertThatThrownBy(() -> server(new FakeMillrace(JobFeed.Limits.DEFAULT), files()))
        .isInstanceOfSatisfying(
            HttpStartRefused.class,
            e -> assertThat(e.code()).isEqualTo(HttpStartRefused.TLS_FILE_UNUSABLE))
        .hasMessageContaining("key.pem that is named for TLS does not exist");
  }
}
