package dev.millrace.dns.recursion;

import dev.millrace.dns.query.NameServers;
import java.net.InetAddress;
import java.util.Set;
import org.xbill.DNS.Name;

/**
 * The delegation of an undelegated test, which look-ups respect: its servers serve the zone, and an
 * address given for a server's name is that name's only address.
 *
 * <p>Source: Zonemaster, undelegated tests.
 *
 * @param zone the zone tested
 * @param servers as given; empty for a normal test
 */
public record Overlay(Name zone, NameServers servers) {

  /** Nothing is given. */
  public static final Overlay NONE = new Overlay(Name.root, NameServers.NONE);

  boolean isDelegated(Name name) {
    return !servers.isEmpty() && zone.equals(name);
  }

  Set<InetAddress> addressesOf(Name name) {
    return servers.addressesOf(name);
  }
}
