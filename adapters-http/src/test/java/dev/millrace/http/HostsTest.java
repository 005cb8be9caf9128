package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.access.KnownTokens;
import dev.millrace.http.contract.Api;
import dev.millrace.http.contract.RawConnection;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that lead to a server where nobody has to log in. */
class HostsTest {
  private final Api api = Api.start(KnownTokens.open(), Set.of("mill.example.org"));

  @AfterEach
  void stop() {
    api.close();
  }

  private String ask(int port, String headers) throws IOException {
    return RawConnection.ask(
        port, "GET /api/v1/queue HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:8080",
        "localhost.",
        "mill.localhost",
        "127.0.0.1",
        "127.0.0.1:1",
        "[::1]",
        "[::1]:8080",
        "192.0.2.1",
        "mill.example.org:443"
      })
  void ownNamesAndAddressesAreAnswered(String host) throws IOException {
    assertThat(ask(api.port(), "Host: " + host + "\r\n")).contains("\"paused\":false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8080",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "mill.example.org.evil.example",
        "notlocalhost",
        "xn--lcalhost-o2a",
        "a"
      })
  void otherNamesAreRefused(String host) throws IOException {
    assertThat(ask(api.port(), "Host: " + host + "\r\n"))
        .contains(" 421 ")
        .contains("\"code\":\"host_refused\"")
        .contains("http.allowed_hosts");
  }

  @Test
  void aForwardedHostDoesNotHelp() throws IOException {
    assertThat(ask(api.port(), "Host: evil.example\r\nX-Forwarded-Host: localhost\r\n"))
        .contains("host_refused");
    assertThat(ask(api.port(), "Host: localhost\r\nHost: evil.example\r\n")).contains(" 400 ");
  }

  @Test
  void whereThereAreTokensTheNameIsNoMatter() throws IOException {
    try (Api closed = Api.start(KnownTokens.of(List.of()), Set.of())) {
      assertThat(ask(closed.port(), "Host: evil.example\r\n"))
          .contains(" 401 ")
          .contains("authentication_required");
    }
  }
}
