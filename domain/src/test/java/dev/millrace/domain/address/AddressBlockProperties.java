package dev.millrace.domain.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AddressBlockProperties {

  @Property
  void aBlockHasTheAddressesThatShareItsPrefix(
      @ForAll @Size(4) byte[] base,
      @ForAll @Size(4) byte[] other,
      @ForAll @IntRange(max = 32) int p) {
    InetAddress address = IpText.ofOctets(other);

    boolean expected =
        new BigInteger(1, base)
            .shiftRight(32 - p)
            .equals(new BigInteger(1, other).shiftRight(32 - p));
    assertThat(new AddressBlock(IpText.ofOctets(base), p).contains(address)).isEqualTo(expected);
  }

  @Property
  void aBlockHasNoAddressOfTheOtherFamily(
      @ForAll @Size(16) byte[] base, @ForAll @Size(4) byte[] other) {
    assertThat(new AddressBlock(IpText.ofOctets(base), 0).contains(IpText.ofOctets(other)))
        .isFalse();
  }
}
