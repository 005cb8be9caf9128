package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Dnssec13: the zone is signed with each algorithm that its keys have (RFC 6840, section 5.11).
 *
 * <p>Specification: Zonemaster, DNSSEC-TP/dnssec13.
 */
public final class Dnssec13 implements TestCase {

  private static final List<Integer> TYPES = List.of(Type.DNSKEY, Type.SOA, Type.NS);

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec13Tags.ALL;
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(
            zone.allServers().onePerAddress(),
            DnssecTags.COMMON,
            findings,
            Type.DNSKEY,
            Type.SOA,
            Type.NS);
    Map<ServerAddress, Map<Integer, Set<Integer>>> lacking =
        zone.inParallel(servers, server -> lacking(zone, server));
    report(Type.DNSKEY, lacking, Dnssec13Tags.DS13_ALGO_NOT_SIGNED_DNSKEY, findings);
    report(Type.SOA, lacking, Dnssec13Tags.DS13_ALGO_NOT_SIGNED_SOA, findings);
    report(Type.NS, lacking, Dnssec13Tags.DS13_ALGO_NOT_SIGNED_NS, findings);
  }

  /**
   * By type, the algorithms that do not sign it on one server; ends with the first type whose set
   * is missing or not signed at all, which other cases report.
   */
  private static Map<Integer, Set<Integer>> lacking(ZoneUnderTest zone, ServerAddress server) {
    Map<Integer, Set<Integer>> lacking = new TreeMap<>();
    Set<Integer> algorithms = new TreeSet<>();
    for (int type : TYPES) {
      Optional<SignedSet<Record>> set =
          SignedSet.authoritative(zone.ask(server, Apex.query(zone, type)), Record.class)
              .filter(SignedSet::isSigned);
      if (set.isEmpty()) {
        return lacking;
      }
      if (type == Type.DNSKEY) {
        set.get().records().forEach(key -> algorithms.add(((DNSKEYRecord) key).getAlgorithm()));
      }
      Set<Integer> unused = new TreeSet<>(algorithms);
      unused.removeAll(set.get().signingAlgorithms());
      lacking.put(type, unused);
    }
    return lacking;
  }

  private static void report(
      int type,
      Map<ServerAddress, Map<Integer, Set<Integer>>> lacking,
      Tag.Of3<Collection<InetAddress>, String, Integer> tag,
      Findings findings) {
    Groups<Integer, InetAddress> servers = new Groups<>();
    lacking.forEach(
        (server, byType) ->
            byType.getOrDefault(type, Set.of()).forEach(a -> servers.add(a, server.address())));
    servers.forEach(
        (algorithm, addresses) ->
            findings.add(tag.with(addresses, DnssecAlgorithm.of(algorithm).mnemonic(), algorithm)));
  }
}
