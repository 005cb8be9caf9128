package dev.millrace.dns.methods;

import dev.millrace.dns.query.AddressRecords;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import java.net.InetAddress;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * Asks given servers for the addresses of a name in the zone tested, following referrals to
 * sub-zones and CNAMEs.
 *
 * <p>Source: MethodsV2, Get-IB-Addr-in-Zone steps 6.1 to 6.6 and Get-Delegation step 7.4.4.
 */
final class InZoneAddresses {

  /**
   * How many servers are asked about one name and type, over all delegations below the zone. A
   * bound on the depth alone would let the work grow with every level.
   */
  private static final int MAX_VISITS = 100;

  /** How many servers of a sub-zone are asked. */
  private static final int MAX_SERVERS = 30;

  private final Name zone;
  private final Reach reach;

  InZoneAddresses(Name zone, Reach reach) {
    this.zone = zone;
    this.reach = reach;
  }

  /** A server asked as one of the servers of a zone; to do it twice brings nothing new. */
  private record Visit(InetAddress server, Name apex) {}

  /** The addresses of one name at one server. */
  Set<InetAddress> at(InetAddress server, Name name) {
    Set<InetAddress> all = new TreeSet<>(Addresses.ORDER);
    all.addAll(ask(server, Query.of(name, Type.A), zone, new HashSet<>()));
    all.addAll(ask(server, Query.of(name, Type.AAAA), zone, new HashSet<>()));
    return all;
  }

  private Collection<InetAddress> ask(
      InetAddress server, Query query, Name apex, Set<Visit> visits) {
    if (visits.size() >= MAX_VISITS || !visits.add(new Visit(server, apex))) {
      return Set.of();
    }
    Optional<Response> answer = reach.network().ask(server, query).response();
    if (answer.isEmpty() || !answer.get().isNoError()) {
      return Set.of();
    }
    Response response = answer.get();
    Optional<Name> subZone = subZone(response, query.name(), apex);
    if (subZone.isPresent()) {
      return refer(response, query, subZone.get(), visits);
    }
    return response.isAuthoritative() ? addressesIn(response, query) : Set.of();
  }

  private static Optional<Name> subZone(Response response, Name name, Name apex) {
    if (!response.isReferral()) {
      return Optional.empty();
    }
    return response.delegated().stream()
        .filter(owner -> owner.subdomain(apex) && !owner.equals(apex) && name.subdomain(owner))
        .findFirst();
  }

  private Set<InetAddress> refer(Response response, Query query, Name subZone, Set<Visit> visits) {
    List<NSRecord> delegation =
        response.authorities(NSRecord.class).stream()
            .filter(ns -> ns.getName().equals(subZone))
            .limit(MAX_SERVERS)
            .toList();
    Set<InetAddress> servers = new TreeSet<>(Addresses.ORDER);
    for (NSRecord ns : delegation) {
      var glue = response.glueFor(ns.getTarget());
      boolean needsItself = ns.getTarget().subdomain(subZone);
      servers.addAll(
          glue.isEmpty() && !needsItself ? reach.lookups().addressesOf(ns.getTarget()) : glue);
    }
    Set<InetAddress> all = new TreeSet<>(Addresses.ORDER);
    servers.stream()
        .limit(MAX_SERVERS)
        .forEach(server -> all.addAll(ask(server, query, subZone, visits)));
    return all;
  }

  /** The addresses at the end of the answer's CNAME chain, looked up if the chain leads out. */
  private Collection<InetAddress> addressesIn(Response response, Query query) {
    Name owner = query.name();
    Set<Name> seen = new HashSet<>();
    Optional<Name> next = target(response, owner);
    while (next.isPresent() && seen.add(owner)) {
      owner = next.get();
      next = target(response, owner);
    }
    Name end = owner;
    Set<InetAddress> here = new TreeSet<>(Addresses.ORDER);
    response.answer().stream()
        .filter(rr -> rr.getName().equals(end))
        .map(AddressRecords::address)
        .filter(Objects::nonNull)
        .forEach(here::add);
    boolean leadsOut = here.isEmpty() && !end.equals(query.name());
    return leadsOut ? reach.lookups().addressesOf(end) : here;
  }

  private static Optional<Name> target(Response response, Name owner) {
    return response.answersOfAnyOwner(CNAMERecord.class).stream()
        .filter(cname -> cname.getName().equals(owner))
        .map(CNAMERecord::getTarget)
        .findFirst();
  }
}
