package dev.millrace.dns.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class AddressesProperties {

  @Provide
  Arbitrary<byte[]> octets() {
    return Arbitraries.of((byte) 0, (byte) 1, (byte) 0xab).array(byte[].class).ofSize(16);
  }

  @Property
  void anIpv6AddressReadsBackFromItsText(@ForAll("octets") byte[] octets) {
    String text = Addresses.text(Addresses.ofOctets(octets));

    assertThat(Addresses.of(text).getAddress()).isEqualTo(octets);
    assertThat(text).isLowerCase().doesNotContain(":::");
  }

  @Property
  void anIpv4AddressReadsBackFromItsText(@ForAll @Size(4) byte[] octets) {
    assertThat(Addresses.of(Addresses.text(Addresses.ofOctets(octets))).getAddress())
        .isEqualTo(octets);
  }

  @Example
  void textIsAsRfc5952Says() {
    assertThat(List.of("2001:DB8:0:0:1:0:0:1", "2001:db8:0:1:1:1:1:1", "::", "0:0:0:0:0:0:0:1"))
        .extracting(text -> Addresses.text(Addresses.of(text)))
        .containsExactly("2001:db8::1:0:0:1", "2001:db8:0:1:1:1:1:1", "::", "::1");
  }

  @Example
  void anIpv4MappedAddressStaysIpv6() {
    assertThat(Addresses.of("::ffff:192.0.2.1").getAddress()).hasSize(16);
  }
}
