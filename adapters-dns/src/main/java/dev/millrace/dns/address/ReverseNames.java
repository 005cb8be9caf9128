package dev.millrace.dns.address;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.recursion.Lookup;
import dev.millrace.dns.recursion.Lookup.Outcome;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.Type;

/**
 * The names that the reverse tree has for a server's address.
 *
 * @param queryName the address as a name
 * @param names the targets of its PTR records; empty if there are none
 * @param isAnswered whether the look-up came to an end, be it without a name
 */
record ReverseNames(Name queryName, Set<Name> names, boolean isAnswered) {

  /** Looks the names up for all servers at once. */
  static Map<ServerAddress, ReverseNames> of(
      ZoneUnderTest zone, Collection<ServerAddress> servers) {
    return zone.inParallel(servers, server -> lookUp(zone, server));
  }

  private static ReverseNames lookUp(ZoneUnderTest zone, ServerAddress server) {
    Name reversed = ReverseMap.fromAddress(server.address());
    Lookup lookup = zone.lookup(reversed, Type.PTR);
    Set<Name> names = new TreeSet<>();
    lookup.records(PTRRecord.class).forEach(ptr -> names.add(ptr.getTarget()));
    return new ReverseNames(reversed, names, lookup.outcome() != Outcome.FAILED);
  }

  /** What is wrong if there is no name. */
  Optional<Finding> fault(ServerAddress server) {
    if (!isAnswered) {
      return Optional.of(AddressTags.NO_RESPONSE_PTR_QUERY.with(queryName));
    }
    return names.isEmpty()
        ? Optional.of(
            AddressTags.NAMESERVER_IP_WITHOUT_REVERSE.with(server.server(), server.address()))
        : Optional.empty();
  }
}
