package dev.millrace.domain.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressUseTest {

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8, PUBLIC",
    "192.0.0.9, PUBLIC",
    "192.0.0.8, SPECIAL",
    "192.0.2.53, DOCUMENTATION",
    "198.51.100.1, DOCUMENTATION",
    "203.0.113.1, DOCUMENTATION",
    "10.1.2.3, LOCAL",
    "172.31.255.255, LOCAL",
    "172.32.0.0, PUBLIC",
    "192.168.1.1, LOCAL",
    "127.0.0.1, LOCAL",
    "169.254.0.1, LOCAL",
    "100.127.255.255, LOCAL",
    "100.128.0.0, PUBLIC",
    "198.19.0.1, SPECIAL",
    "192.88.99.1, SPECIAL",
    "224.0.0.251, TRANSLATED",
    "250.0.0.1, SPECIAL",
    "2001:4860:4860::8888, PUBLIC",
    "2001:db8::1, DOCUMENTATION",
    "3fff::1, DOCUMENTATION",
    "::1, LOCAL",
    "fe80::1, LOCAL",
    "fd00::1, LOCAL",
    "::, SPECIAL",
    "::ffff:8.8.8.8, SPECIAL",
    "64:ff9b::808:808, TRANSLATED",
    "2001::1, SPECIAL",
    "2001:20::1, PUBLIC",
    "2002::1, SPECIAL",
    "ff02::fb, TRANSLATED",
    "ff0e::1, TRANSLATED",
    "200::1, TRANSLATED",
    "4000::1, TRANSLATED",
    "fec0::1, TRANSLATED",
    "::7f00:1, TRANSLATED",
    "::ffff:7f00:1, SPECIAL",
    "::ffff:0:127.0.0.1, TRANSLATED",
    "64:ff9b::127.0.0.1, TRANSLATED",
    "64:ff9b:1::1, SPECIAL",
    "2002:7f00:1::, SPECIAL",
    "2001:0:7f00:1::, SPECIAL",
    "0.0.0.0, SPECIAL",
    "255.255.255.255, SPECIAL",
    "169.254.169.254, LOCAL"
  })
  void theLongestPrefixSaysWhatAnAddressIsFor(String address, AddressUse use) {
    assertThat(AddressUse.of(IpText.parse(address).orElseThrow())).isEqualTo(use);
  }
}
