package dev.millrace.domain.address;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses as text. Read is only what has one meaning: dotted quads without leading zeros (so
 * neither {@code 127.1} nor {@code 2130706433} nor {@code 0177.0.0.1}), and IPv6 addresses without
 * a zone. An IPv4-mapped address stays an IPv6 one, so that nobody reaches IPv4 through it unseen.
 */
public final class IpText {

  private static final int IPV4_OCTETS = 4;
  private static final int IPV6_OCTETS = 16;
  private static final int MAPPED_MARK = 0xff;
  private static final Pattern DOTTED_QUAD =
      Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
  private static final Pattern COLON_FORM = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

  private IpText() {}

  /** Empty if the text is no address; no name is ever looked up. */
  public static Optional<InetAddress> parse(String text) {
    boolean six = COLON_FORM.matcher(text).matches();
    if (!six && !DOTTED_QUAD.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      InetAddress address = InetAddress.ofLiteral(text);
      return Optional.of(six && address instanceof Inet4Address four ? mapped(four) : address);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The textual form: dotted quad, or RFC 5952 for IPv6. */
  public static String write(InetAddress address) {
    return address instanceof Inet4Address
        ? address.getHostAddress()
        : Ipv6Text.of(address.getAddress());
  }

  /** An address from its 4 or 16 octets. */
  public static InetAddress ofOctets(byte[] octets) {
    try {
      return octets.length == IPV4_OCTETS
          ? InetAddress.getByAddress(octets)
          : Inet6Address.getByAddress(null, octets, -1);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("an address has 4 or 16 octets", e);
    }
  }

  private static InetAddress mapped(Inet4Address four) {
    byte[] octets = new byte[IPV6_OCTETS];
    octets[IPV6_OCTETS - IPV4_OCTETS - 2] = (byte) MAPPED_MARK;
    octets[IPV6_OCTETS - IPV4_OCTETS - 1] = (byte) MAPPED_MARK;
    System.arraycopy(four.getAddress(), 0, octets, IPV6_OCTETS - IPV4_OCTETS, IPV4_OCTETS);
    return ofOctets(octets);
  }
}
