package dev.millrace.dns.testcase;

import dev.millrace.dns.finding.CommonTags;
import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.methods.ParentSightings;
import dev.millrace.dns.methods.Reach;
import dev.millrace.dns.methods.Subject;
import dev.millrace.dns.methods.WorkingServers;
import dev.millrace.dns.methods.ZoneMethods;
import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.recursion.Lookup;
import dev.millrace.dns.routing.Announcement;
import dev.millrace.dns.routing.Announcements;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * The zone that a run tests, with all a test case needs: what is known about it, ways to ask its
 * servers, and the profile. Safe for use by many threads.
 */
public final class ZoneUnderTest {

  private final Subject subject;
  private final Profile profile;
  private final Reach reach;
  private final Announcements announcements;
  private final ZoneMethods methods;
  private final ConcurrentHashMap<Class<?>, Object> shared = new ConcurrentHashMap<>();

  /** The zone of one run. */
  public ZoneUnderTest(Subject subject, Profile profile, Reach reach, Announcements announcements) {
    this.subject = subject;
    this.profile = profile;
    this.reach = reach;
    this.announcements = announcements;
    this.methods = new ZoneMethods(subject, reach);
  }

  /** The zone's apex, absolute ("Child Zone"). */
  public Name name() {
    return subject.zone();
  }

  /** Whether it is the root zone. */
  public boolean isRoot() {
    return subject.isRoot();
  }

  /** Whether given name servers stand in for the delegation ("Test Type"). */
  public boolean isUndelegated() {
    return subject.isUndelegated();
  }

  /** The DS records given with the test ("Undelegated DS"); empty for none. */
  public List<DSRecord> givenDs() {
    return subject.ds();
  }

  /** The name servers given with an undelegated test, with the addresses given; else none. */
  public NameServers givenServers() {
    return subject.nameServers();
  }

  /** When the run takes place: what signatures and other dates are compared with. */
  public Instant time() {
    return subject.time();
  }

  /** The effective profile. */
  public Profile profile() {
    return profile;
  }

  /** What the walk down to the parent zone brought; nothing for the root and undelegated tests. */
  public ParentSightings parentSightings() {
    return methods.parentSightings();
  }

  /** The parent zone as most clearly seen; empty for the root, undelegated tests, or if unknown. */
  public Optional<Name> parentZone() {
    return methods.parentSightings().parentZone();
  }

  /**
   * Get-Parent-NS-Names-and-IPs, and with its addresses Get-Parent-NS-IPs: none for the root and
   * undelegated tests, undefined if it cannot be determined.
   */
  public NameServers parentServers() {
    return methods.parentServers();
  }

  /** The delegation with in-bailiwick addresses only: the glue the parent gives. */
  public NameServers glue() {
    return methods.delegation();
  }

  /**
   * Get-Del-NS-Names-and-IPs, and with its names and addresses Get-Del-NS-Names (once "Method 2")
   * and Get-Del-NS-IPs (once "Method 4").
   */
  public NameServers delegationServers() {
    return methods.delegationServers();
  }

  /**
   * Get-Zone-NS-Names-and-IPs, and with its names and addresses Get-Zone-NS-Names (once "Method 3")
   * and Get-Zone-NS-IPs (once "Method 5").
   */
  public NameServers zoneServers() {
    return methods.zoneServers();
  }

  /** {@link #delegationServers()} and {@link #zoneServers()} together ("Method 4 and Method 5"). */
  public NameServers allServers() {
    return delegationServers().union(zoneServers());
  }

  /** How the delegated servers answer for the zone's SOA (Basic02). */
  public WorkingServers workingServers() {
    return methods.workingServers();
  }

  /** Whether any parent server knows of the zone; always for the root and undelegated tests. */
  public boolean isDelegatedAnywhere() {
    return methods.isDelegatedAnywhere();
  }

  /** A thing that the cases of this run share, made by whoever asks first. */
  public <T> T shared(Class<T> kind, Supplier<T> make) {
    return kind.cast(shared.computeIfAbsent(kind, absent -> make.get()));
  }

  /** Asks one server. */
  public Answer ask(ServerAddress server, Query query) {
    return reach.network().ask(server.address(), query);
  }

  /** Asks all these servers at once; the answers come in the order of the servers. */
  public Map<ServerAddress, Answer> askAll(Collection<ServerAddress> servers, Query query) {
    return inParallel(servers, server -> ask(server, query));
  }

  /** Does independent work on every input at once; the results come in the order of the inputs. */
  public <T, R> Map<T, R> inParallel(Collection<T> inputs, Function<? super T, R> work) {
    return reach.parallel().map(inputs, work);
  }

  /** Looks up records recursively ("DNS Lookup"), following CNAMEs. */
  public Lookup lookup(Name name, int type) {
    return reach.lookups().lookup(name, type);
  }

  /** Looks up the addresses of a name recursively, IPv4 first; empty if there are none. */
  public Set<InetAddress> addressesOf(Name name) {
    return reach.lookups().addressesOf(name);
  }

  /** How each of these addresses is announced in the Internet's routing, in their order. */
  public Map<InetAddress, Announcement> announcementsOf(Collection<InetAddress> addresses) {
    return inParallel(addresses, announcements::of);
  }

  /** Whether the address family of this server is on. */
  public boolean isEnabled(ServerAddress server) {
    return isEnabled(server.address());
  }

  /** Whether the family of this address is on. */
  public boolean isEnabled(InetAddress address) {
    return address instanceof Inet4Address ? profile.net().ipv4() : profile.net().ipv6();
  }

  /**
   * The servers whose address family is on. For each of the others the module's {@code
   * IPV4_DISABLED} or {@code IPV6_DISABLED} is found, once for each query type.
   *
   * @param types the query types that the case is about to ask for, values of {@link Type}
   */
  public List<ServerAddress> enabled(
      Collection<ServerAddress> servers, CommonTags tags, Findings findings, int... types) {
    List<ServerAddress> enabled = new ArrayList<>();
    for (ServerAddress server : servers) {
      if (isEnabled(server)) {
        enabled.add(server);
        continue;
      }
      Tag.Of2<ServerAddress, String> tag =
          server.isIpv4() ? tags.ipv4Disabled() : tags.ipv6Disabled();
      for (int type : types) {
        findings.add(tag.with(server, Type.string(type)));
      }
    }
    return enabled;
  }
}
