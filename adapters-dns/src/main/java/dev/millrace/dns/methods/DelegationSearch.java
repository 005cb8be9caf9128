package dev.millrace.dns.methods;

import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * The delegation of the zone as its parent's servers have it, with in-bailiwick addresses only.
 *
 * <p>Source: MethodsV2, Get-Delegation.
 */
final class DelegationSearch {

  private final Subject subject;
  private final Reach reach;

  DelegationSearch(Subject subject, Reach reach) {
    this.subject = subject;
    this.reach = reach;
  }

  NameServers search(NameServers parents) {
    if (subject.isUndelegated()) {
      return given();
    }
    if (subject.isRoot()) {
      return subject.rootServers();
    }
    return parents.isEmpty() ? NameServers.UNDEFINED : fromParents(parents);
  }

  private NameServers given() {
    Map<Name, Collection<InetAddress>> servers = new TreeMap<>();
    for (Name name : subject.nameServers().names()) {
      servers.put(
          name,
          name.subdomain(subject.zone()) ? subject.nameServers().addressesOf(name) : List.of());
    }
    return NameServers.of(servers);
  }

  private NameServers fromParents(NameServers parents) {
    Query query = Query.of(subject.zone(), Type.NS);
    List<Seen> seen =
        List.copyOf(
            reach.parallel().map(parents.addresses(), server -> see(server, query)).values());
    NameServers delegated = union(seen.stream().map(Seen::delegated).toList());
    return delegated.isEmpty() ? union(seen.stream().map(Seen::served).toList()) : delegated;
  }

  /** What one parent server has: a delegation, or the zone's own NS records. */
  private record Seen(NameServers delegated, NameServers served) {
    static final Seen NOTHING = new Seen(NameServers.NONE, NameServers.NONE);
  }

  private Seen see(InetAddress server, Query query) {
    Optional<Response> answer = reach.network().ask(server, query).response();
    if (answer.isEmpty() || !answer.get().isNoError()) {
      return Seen.NOTHING;
    }
    Response response = answer.get();
    if (response.isReferralTo(subject.zone())) {
      return new Seen(withGlue(response, response.authorities(NSRecord.class)), NameServers.NONE);
    }
    if (response.isAuthoritativeAnswer(NSRecord.class)) {
      NameServers glued = withGlue(response, response.answers(NSRecord.class));
      return new Seen(NameServers.NONE, completed(server, glued));
    }
    return Seen.NOTHING;
  }

  private NameServers withGlue(Response response, List<NSRecord> records) {
    Map<Name, Collection<InetAddress>> servers = new TreeMap<>();
    for (NSRecord ns : records) {
      Name name = ns.getTarget();
      if (ns.getName().equals(subject.zone())) {
        servers.put(name, name.subdomain(subject.zone()) ? response.glueFor(name) : List.of());
      }
    }
    return NameServers.of(servers);
  }

  private NameServers completed(InetAddress server, NameServers glued) {
    InZoneAddresses addresses = new InZoneAddresses(subject.zone(), reach);
    Map<Name, Collection<InetAddress>> looked = new TreeMap<>();
    for (Name name : glued.namesWithoutAddress()) {
      if (name.subdomain(subject.zone())) {
        looked.put(name, new ArrayList<>(addresses.at(server, name)));
      }
    }
    return glued.union(NameServers.of(looked));
  }

  private static NameServers union(List<NameServers> sets) {
    return sets.stream().reduce(NameServers.NONE, NameServers::union);
  }
}
