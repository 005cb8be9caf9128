package dev.millrace.dns.methods;

import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * The methods that cases share. Each is worked out at first use, once per run, whoever asks.
 *
 * <p>Source: MethodsV2; every method here names its identifier there.
 */
public final class ZoneMethods {

  private final Subject subject;
  private final Reach reach;
  private final Memo<ParentSightings> parentSightings = new Memo<>(this::searchParent);
  private final Memo<NameServers> parentServers = new Memo<>(this::findParentServers);
  private final Memo<NameServers> delegation = new Memo<>(this::findDelegation);
  private final Memo<NameServers> delegationServers = new Memo<>(this::findDelegationServers);
  private final Memo<WorkingServers> workingServers = new Memo<>(this::askForSoa);
  private final Memo<NameServers> zoneServers = new Memo<>(this::findZoneServers);

  /** The methods over one zone. */
  public ZoneMethods(Subject subject, Reach reach) {
    this.subject = subject;
    this.reach = reach;
  }

  /** What the walk down to the parent zone brought; nothing for the root and undelegated tests. */
  public ParentSightings parentSightings() {
    return parentSightings.get();
  }

  /** Get-Parent-NS-Names-and-IPs; Get-Parent-NS-IPs is its addresses. */
  public NameServers parentServers() {
    return parentServers.get();
  }

  /** Get-Delegation: the delegation with its in-bailiwick addresses (glue) only. */
  public NameServers delegation() {
    return delegation.get();
  }

  /** Get-Del-NS-Names-and-IPs; Get-Del-NS-Names is its names and Get-Del-NS-IPs its addresses. */
  public NameServers delegationServers() {
    return delegationServers.get();
  }

  /** Get-Zone-NS-Names-and-IPs; Get-Zone-NS-Names is its names, Get-Zone-NS-IPs its addresses. */
  public NameServers zoneServers() {
    return zoneServers.get();
  }

  /** How the delegated servers answer for the zone's SOA. */
  public WorkingServers workingServers() {
    return workingServers.get();
  }

  /** Whether any parent server knows of the zone; always for the root and undelegated tests. */
  public boolean isDelegatedAnywhere() {
    return subject.isRoot()
        || subject.isUndelegated()
        || parentSightings().sightings().stream().anyMatch(s -> s.kind().isZone());
  }

  private WorkingServers askForSoa() {
    return WorkingServers.ask(subject.zone(), delegationServers(), reach);
  }

  private ParentSightings searchParent() {
    return subject.isRoot() || subject.isUndelegated()
        ? ParentSightings.NOT_SEARCHED
        : new ParentSearch(subject, reach).search();
  }

  private NameServers findParentServers() {
    return subject.isRoot() || subject.isUndelegated()
        ? NameServers.NONE
        : parentSightings().parentServers();
  }

  private NameServers findDelegation() {
    return new DelegationSearch(subject, reach).search(parentServers());
  }

  private NameServers findDelegationServers() {
    NameServers delegated = delegation();
    return delegated.isEmpty()
        ? delegated
        : delegated.union(outOfBailiwick(delegated.namesOutOfBailiwick(subject.zone())));
  }

  private NameServers findZoneServers() {
    NameServers delegated = delegationServers();
    if (delegated.isUndefined()) {
      return NameServers.UNDEFINED;
    }
    NameServers names = zoneNames(delegated);
    NameServers inside =
        NameServers.of(
            reach
                .parallel()
                .map(names.namesInBailiwick(subject.zone()), name -> inZone(delegated, name)));
    return names.union(inside).union(outOfBailiwick(names.namesOutOfBailiwick(subject.zone())));
  }

  /** Get-Zone-NS-Names. */
  private NameServers zoneNames(NameServers delegated) {
    Query query = Query.of(subject.zone(), Type.NS);
    Map<Name, Collection<InetAddress>> names = new TreeMap<>();
    reach
        .parallel()
        .map(delegated.addresses(), server -> reach.network().ask(server, query))
        .values()
        .forEach(
            answer ->
                answer
                    .response()
                    .filter(Response::isAuthoritative)
                    .ifPresent(
                        response ->
                            response
                                .answers(NSRecord.class)
                                .forEach(ns -> names.put(ns.getTarget(), List.of()))));
    return NameServers.of(names);
  }

  /** Get-IB-Addr-in-Zone for one name. */
  private Set<InetAddress> inZone(NameServers delegated, Name name) {
    InZoneAddresses addresses = new InZoneAddresses(subject.zone(), reach);
    Set<InetAddress> all = new TreeSet<>(Addresses.ORDER);
    reach
        .parallel()
        .map(delegated.addresses(), server -> addresses.at(server, name))
        .values()
        .forEach(all::addAll);
    return all;
  }

  /** Get-OOB-IPs. */
  private NameServers outOfBailiwick(List<Name> names) {
    return NameServers.of(reach.parallel().map(names, this::givenOrLookedUp));
  }

  private Collection<InetAddress> givenOrLookedUp(Name name) {
    Optional<Set<InetAddress>> given =
        Optional.of(subject.nameServers().addressesOf(name)).filter(set -> !set.isEmpty());
    return new ArrayList<>(given.orElseGet(() -> reach.lookups().addressesOf(name)));
  }
}
