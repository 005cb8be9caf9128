package dev.millrace.dns.sandbox;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.xbill.DNS.Name;

/** Which zone is where, and which server has which addresses. */
final class WorldMap {
  private final List<ZoneSetup> setups;

  WorldMap(List<ZoneSetup> setups) {
    long distinct = setups.stream().map(s -> s.origin).distinct().count();
    if (distinct != setups.size()) {
      throw new IllegalArgumentException("a zone is described twice");
    }
    this.setups = List.copyOf(setups);
  }

  List<ZoneSetup> setups() {
    return setups;
  }

  /** The zone that a name belongs to, cuts to undelegated zones included. */
  ZoneSetup closest(Name name) {
    return setups.stream()
        .filter(s -> name.subdomain(s.origin))
        .max(Comparator.comparingInt(s -> s.origin.labels()))
        .orElseThrow();
  }

  ZoneSetup parentOf(ZoneSetup setup) {
    return closest(new Name(setup.origin, 1));
  }

  /** Every address that any zone gives to this server. */
  List<InetAddress> addressesOf(Name server) {
    return allServers()
        .filter(s -> s.name().equals(server))
        .map(ServerSetup::address)
        .distinct()
        .toList();
  }

  /** The servers whose names lie in a zone, once per address. */
  List<ServerSetup> hostsIn(ZoneSetup zone) {
    return allServers().filter(s -> closest(s.name()) == zone).toList();
  }

  Stream<ServerSetup> allServers() {
    return setups.stream().flatMap(s -> s.servers.stream());
  }
}
