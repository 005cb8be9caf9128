package dev.millrace.dns.sandbox;

import dev.millrace.dns.sandbox.zone.Names;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.ReverseMap;

/** Adds what every world needs and nobody described: the root, xa and the reverse zones. */
final class Surroundings {
  private Surroundings() {}

  static List<ZoneSetup> around(List<ZoneSetup> given) {
    List<ZoneSetup> all = new ArrayList<>();
    addMissing(all, given, root());
    addMissing(all, given, top());
    addMissing(all, given, reverse("in-addr.arpa"));
    addMissing(all, given, reverse("ip6.arpa"));
    List<ZoneSetup> own = List.copyOf(all);
    all.addAll(given);
    own.stream()
        .filter(s -> s.origin.subdomain(Names.absolute("arpa")))
        .forEach(s -> addPointers(s, all));
    return all;
  }

  private static void addMissing(List<ZoneSetup> all, List<ZoneSetup> given, ZoneSetup wanted) {
    if (given.stream().noneMatch(s -> s.origin.equals(wanted.origin))) {
      all.add(wanted);
    }
  }

  private static ZoneSetup root() {
    return ZoneSetup.of(".").server("a.root", "127.1.1.53").server("b.root", "127.1.2.53").signed();
  }

  private static ZoneSetup top() {
    return ZoneSetup.of("xa")
        .server("ns1.nic.xa", "127.2.1.53")
        .server("ns2.nic.xa", "127.2.2.53")
        .signed();
  }

  private static ZoneSetup reverse(String origin) {
    return ZoneSetup.of(origin)
        .server("ns1.nic.xa", "127.2.1.53")
        .server("ns2.nic.xa", "127.2.2.53")
        .signed();
  }

  private static void addPointers(ZoneSetup reverse, List<ZoneSetup> all) {
    for (ZoneSetup setup : all) {
      for (ServerSetup server : setup.servers) {
        Name pointer = ReverseMap.fromAddress(server.address());
        if (setup.reverse && pointer.subdomain(reverse.origin)) {
          reverse.records("%s PTR %s".formatted(pointer, server.name()));
        }
      }
    }
  }
}
