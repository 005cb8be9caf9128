package dev.millrace.dns.query;

import dev.millrace.domain.address.IpText;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Comparator;
import org.xbill.DNS.Address;

/** How addresses are read, shown and ordered; never asks a resolver. */
public final class Addresses {

  /** IPv4 before IPv6, then octet by octet. */
  public static final Comparator<InetAddress> ORDER =
      Comparator.comparingInt((InetAddress address) -> address.getAddress().length)
          .thenComparing(InetAddress::getAddress, Arrays::compareUnsigned);

  private Addresses() {}

  /**
   * Reads a literal address, without a zone index.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static InetAddress of(String text) {
    int family = text.indexOf(':') < 0 ? Address.IPv4 : Address.IPv6;
    byte[] octets = Address.toByteArray(text, family);
    if (octets == null) {
      throw new IllegalArgumentException("not an IP address: " + text);
    }
    return ofOctets(octets);
  }

  /**
   * An address from its 4 or 16 octets. An IPv4-mapped address stays an IPv6 one, so that nobody
   * reaches IPv4 through it unseen.
   */
  public static InetAddress ofOctets(byte[] octets) {
    return IpText.ofOctets(octets);
  }

  /** The textual form: dotted quad, or RFC 5952 for IPv6. */
  public static String text(InetAddress address) {
    return IpText.write(address);
  }
}
