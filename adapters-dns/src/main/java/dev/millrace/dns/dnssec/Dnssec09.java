package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/**
 * Dnssec09: signatures over the SOA record are valid.
 *
 * <p>Specification: Zonemaster, DNSSEC-TP/dnssec09.
 */
public final class Dnssec09 implements TestCase {

  private static final SignatureFlaws.Tags FLAWS =
      new SignatureFlaws.Tags(
          Dnssec09Tags.DS09_MISSING_RRSIG_IN_RESPONSE,
          Dnssec09Tags.DS09_SOA_RRSIG_NOT_YET_VALID,
          Dnssec09Tags.DS09_SOA_RRSIG_EXPIRED,
          Dnssec09Tags.DS09_NO_MATCHING_DNSKEY,
          Dnssec09Tags.DS09_RRSIG_NOT_VALID_BY_DNSKEY,
          Dnssec09Tags.DS09_ALGO_NOT_SUPPORTED_BY_ZM);

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec09Tags.ALL;
  }

  /** What one server has; the set has one SOA record. */
  private record Look(SignedSet<SOARecord> soa, List<DNSKEYRecord> keys) {}

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(
            zone.allServers().onePerAddress(), DnssecTags.COMMON, findings, Type.DNSKEY, Type.SOA);
    SignatureFlaws flaws = new SignatureFlaws(Verifier.of(zone));
    zone.inParallel(servers, server -> look(zone, server))
        .forEach(
            (server, look) -> look.ifPresent(l -> flaws.look(server.address(), l.soa(), l.keys())));
    flaws.report(FLAWS, findings);
  }

  private static Optional<Look> look(ZoneUnderTest zone, ServerAddress server) {
    return Apex.keys(zone.ask(server, Apex.keyQuery(zone)))
        .flatMap(
            keys ->
                SignedSet.authoritative(
                        zone.ask(server, Apex.query(zone, Type.SOA)), SOARecord.class)
                    .map(soa -> new Look(first(soa), keys.records())));
  }

  private static SignedSet<SOARecord> first(SignedSet<SOARecord> soa) {
    return new SignedSet<>(soa.records().subList(0, 1), soa.signatures());
  }
}
