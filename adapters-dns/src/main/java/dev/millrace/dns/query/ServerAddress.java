package dev.millrace.dns.query;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Comparator;
import org.xbill.DNS.Name;

/**
 * A name server at one of its addresses; sorts by name, then by address, IPv4 first.
 *
 * @param server the server's name
 * @param address where it is asked
 */
public record ServerAddress(Name server, InetAddress address) implements Comparable<ServerAddress> {

  private static final Comparator<ServerAddress> ORDER =
      Comparator.comparing(ServerAddress::server)
          .thenComparing(ServerAddress::address, Addresses.ORDER);

  /** Whether the address is an IPv4 one. */
  public boolean isIpv4() {
    return address instanceof Inet4Address;
  }

  /** Whether the address is an IPv6 one. */
  public boolean isIpv6() {
    return !isIpv4();
  }

  @Override
  public int compareTo(ServerAddress other) {
    return ORDER.compare(this, other);
  }

  /** As messages show it: {@code ns1.example.com/192.0.2.1}. */
  @Override
  public String toString() {
    return Names.text(server) + "/" + Addresses.text(address);
  }
}
