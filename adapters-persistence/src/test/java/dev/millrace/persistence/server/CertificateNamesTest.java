package dev.millrace.persistence.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateNamesTest {

  private static final CertificateNames NAMES =
      new CertificateNames(
          List.of("db.example.com", "*.database.windows.net"), List.of("10.0.0.1"));

  @ParameterizedTest
  @CsvSource({
    "db.example.com, true",
    "DB.Example.com., true",
    "x.database.windows.net, true",
    "x.y.database.windows.net, false",
    "database.windows.net, false",
    "evil.example.com, false",
    "10.0.0.1, true",
    "10.0.0.2, false",
  })
  void aHostMustBeNamed(String host, boolean expected) {
    assertThat(NAMES.include(host)).isEqualTo(expected);
  }
}
