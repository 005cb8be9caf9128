package dev.millrace.domain.address;

import java.net.InetAddress;

/**
 * A block of addresses.
 *
 * @param base any address in it
 * @param prefix how many leading bits its addresses share
 */
public record AddressBlock(InetAddress base, int prefix) {

  public AddressBlock {
    if (prefix < 0 || prefix > base.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException("no such prefix length: " + prefix);
    }
  }

  /**
   * Reads {@code 192.0.2.0/24} or {@code 2001:db8::/32}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static AddressBlock parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("a block of addresses has a slash: " + text);
    }
    InetAddress base =
        IpText.parse(text.substring(0, slash))
            .orElseThrow(() -> new IllegalArgumentException("not an IP address: " + text));
    return new AddressBlock(base, Integer.parseInt(text.substring(slash + 1)));
  }

  /** Whether an address is in it. */
  public boolean contains(InetAddress address) {
    byte[] mine = base.getAddress();
    byte[] theirs = address.getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      if (((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The lowest address in it, and the length: {@code 192.0.2.0/24}. */
  @Override
  public String toString() {
    byte[] octets = base.getAddress();
    for (int bit = prefix; bit < octets.length * Byte.SIZE; bit++) {
      octets[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
    }
    return IpText.write(IpText.ofOctets(octets)) + "/" + prefix;
  }
}
