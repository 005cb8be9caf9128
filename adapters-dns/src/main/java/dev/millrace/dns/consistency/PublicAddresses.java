package dev.millrace.dns.consistency;

import dev.millrace.dns.query.AddressRecords;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.recursion.Lookup;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.util.Set;
import java.util.TreeSet;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** The addresses that the DNS has for a server name itself; aliases are not followed. */
final class PublicAddresses {

  private PublicAddresses() {}

  static Set<ServerAddress> of(ZoneUnderTest zone, Name server) {
    Set<ServerAddress> found = new TreeSet<>();
    found.addAll(of(zone, server, Type.A));
    found.addAll(of(zone, server, Type.AAAA));
    return found;
  }

  /** Those of one address type. */
  static Set<ServerAddress> of(ZoneUnderTest zone, Name server, int type) {
    Set<ServerAddress> found = new TreeSet<>();
    Lookup lookup = zone.lookup(server, type);
    if (lookup.aliases().isEmpty()) {
      for (Record record : lookup.records(Record.class)) {
        InetAddress address = AddressRecords.address(record);
        if (address != null) {
          found.add(new ServerAddress(server, address));
        }
      }
    }
    return found;
  }
}
