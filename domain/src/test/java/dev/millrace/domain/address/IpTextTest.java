package dev.millrace.domain.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpTextTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "0.0.0.0, 0.0.0.0",
    "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
    "2001:db8:0:1:0:0:0:0, 2001:db8:0:1::",
    "::, ::",
    "::ffff:192.0.2.1, ::ffff:c000:201",
    "::ffff:c000:201, ::ffff:c000:201",
    "::127.0.0.1, ::7f00:1",
    "64:ff9b::10.0.0.1, 64:ff9b::a00:1"
  })
  void anAddressHasOneText(String text, String normal) {
    assertThat(IpText.parse(text)).map(IpText::write).contains(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "127.1",
        "127.0.1",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "127.0.0.01",
        "127.0.0.256",
        "127.0.0.1.",
        "127.0.0.1:53",
        " 127.0.0.1",
        "fe80::1%lo",
        "fe80::1%1",
        "[::1]",
        "::1/128",
        "1::2::3",
        ":",
        "::ffff:127.1",
        "１２７.0.0.1"
      })
  void whatCouldMeanAnotherAddressToSomebodyElseIsNone(String text) {
    assertThat(IpText.parse(text)).isEmpty();
  }
}
