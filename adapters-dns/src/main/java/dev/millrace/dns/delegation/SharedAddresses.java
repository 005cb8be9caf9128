package dev.millrace.dns.delegation;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.NameServers;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import org.xbill.DNS.Name;

/** Finds addresses that several server names have. */
final class SharedAddresses {

  private SharedAddresses() {}

  /**
   * How to report them.
   *
   * @param same for each address that several names have
   * @param distinct if there is no such address
   */
  record Tags(Tag.Of2<Collection<Name>, InetAddress> same, Tag.Of0 distinct) {
    List<Tag> all() {
      return List.of(same, distinct);
    }
  }

  static void report(NameServers servers, Tags tags, Findings findings) {
    boolean shared = false;
    for (InetAddress address : servers.addresses()) {
      List<Name> names =
          servers.names().stream()
              .filter(name -> servers.addressesOf(name).contains(address))
              .toList();
      if (names.size() > 1) {
        findings.add(tags.same().with(names, address));
        shared = true;
      }
    }
    if (!shared && !servers.addresses().isEmpty()) {
      findings.add(tags.distinct().found());
    }
  }
}
