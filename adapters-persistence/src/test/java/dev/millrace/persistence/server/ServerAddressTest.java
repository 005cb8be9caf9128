package dev.millrace.persistence.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LocalHost", "127.0.0.1", "127.9.9.9", "::1"})
  void plainTextToThisMachineIsNotExposed(String host) {
    assertThat(at(new Endpoint.Tcp(host, 5432), Tls.OFF).isExposed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"db.example.com", "192.0.2.1", "2001:db8::1", "localhost.example.com"})
  void plainTextAcrossTheNetworkIsExposed(String host) {
    assertThat(at(new Endpoint.Tcp(host, 5432), Tls.OFF).isExposed()).isTrue();
    assertThat(at(new Endpoint.Tcp(host, 5432), Tls.VERIFIED).isExposed()).isFalse();
  }

  @Test
  void aSocketInTheFileSystemIsNotExposed() {
    Endpoint socket = new Endpoint.UnixSocket(Path.of("/run/postgresql/.s.PGSQL.5432"));

    assertThat(at(socket, Tls.OFF).isExposed()).isFalse();
  }

  private static ServerAddress at(Endpoint endpoint, Tls tls) {
    return new ServerAddress(endpoint, "millrace", "user", null, tls, Map.of());
  }
}
