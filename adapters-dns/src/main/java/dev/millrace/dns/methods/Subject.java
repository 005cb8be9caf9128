package dev.millrace.dns.methods;

import dev.millrace.dns.query.NameServers;
import java.time.Instant;
import java.util.List;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;

/**
 * What is tested, as the input of the run says.
 *
 * @param zone the apex, absolute
 * @param nameServers those given for an undelegated test, with the addresses given; empty for a
 *     normal test
 * @param ds the DS records given, owned by the zone; empty for none
 * @param rootServers where resolution starts
 * @param time when the run takes place, as far as signatures are concerned
 */
public record Subject(
    Name zone, NameServers nameServers, List<DSRecord> ds, NameServers rootServers, Instant time) {

  public Subject {
    ds = List.copyOf(ds);
  }

  /** Whether given name servers stand in for the delegation; given DS records alone do not. */
  public boolean isUndelegated() {
    return !nameServers.isEmpty();
  }

  /** Whether the zone is the root. */
  public boolean isRoot() {
    return zone.equals(Name.root);
  }
}
