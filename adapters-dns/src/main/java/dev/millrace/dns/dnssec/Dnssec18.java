package dev.millrace.dns.dnssec;

import static java.util.stream.Collectors.toSet;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xbill.DNS.CDNSKEYRecord;
import org.xbill.DNS.CDSRecord;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Type;

/**
 * Dnssec18: CDS and CDNSKEY records are signed by a key that a DS record points at.
 *
 * <p>Source: Zonemaster, DNSSEC-TP/dnssec18.
 */
public final class Dnssec18 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec18Tags.all();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    Set<Integer> signers =
        DelegationSigners.of(zone, findings).stream().map(DSRecord::getFootprint).collect(toSet());
    if (signers.isEmpty()) {
      return;
    }
    List<ServerAddress> servers =
        zone.enabled(
            zone.allServers().onePerAddress(),
            DnssecTags.COMMON,
            findings,
            Type.CDS,
            Type.CDNSKEY,
            Type.DNSKEY);
    Map<ServerAddress, Shown> all = zone.inParallel(servers, server -> Shown.by(server, zone));
    if (all.values().stream().allMatch(shown -> shown.keyTags.isEmpty())) {
      return;
    }
    Sightings<InetAddress> sightings = new Sightings<>();
    all.forEach((server, shown) -> check(server.address(), shown, signers, sightings));
    sightings.report(tags(), findings);
  }

  private static void check(
      InetAddress server, Shown shown, Set<Integer> signers, Sightings<InetAddress> sightings) {
    if (shown.cds.isPresent() && !shown.isTrusted(shown.cds.signatures(), signers)) {
      sightings.add(server, Dnssec18Tags.NO_MATCH_CDS_RRSIG_DS);
    }
    if (shown.cdnskeys.isPresent() && !shown.isTrusted(shown.cdnskeys.signatures(), signers)) {
      sightings.add(server, Dnssec18Tags.NO_MATCH_CDNSKEY_RRSIG_DS);
    }
  }

  /** What one server shows; a query it does not answer well ends the questions to it. */
  private record Shown(
      SignedSet<CDSRecord> cds, SignedSet<CDNSKEYRecord> cdnskeys, Set<Integer> keyTags) {

    static Shown by(ServerAddress server, ZoneUnderTest zone) {
      SignedSet<CDSRecord> cds = new SignedSet<>(List.of(), List.of());
      SignedSet<CDNSKEYRecord> cdnskeys = new SignedSet<>(List.of(), List.of());
      Answer first = zone.ask(server, Apex.query(zone, Type.CDS));
      if (!isGood(first)) {
        return new Shown(cds, cdnskeys, Set.of());
      }
      cds = SignedSet.authoritative(first, CDSRecord.class).orElse(cds);
      Answer second = zone.ask(server, Apex.query(zone, Type.CDNSKEY));
      if (!isGood(second)) {
        return new Shown(cds, cdnskeys, Set.of());
      }
      cdnskeys = SignedSet.authoritative(second, CDNSKEYRecord.class).orElse(cdnskeys);
      Optional<SignedSet<DNSKEYRecord>> keys = Apex.keys(zone.ask(server, Apex.keyQuery(zone)));
      return new Shown(
          cds,
          cdnskeys,
          keys.stream()
              .flatMap(set -> set.records().stream())
              .map(DNSKEYRecord::getFootprint)
              .collect(toSet()));
    }

    private static boolean isGood(Answer answer) {
      return answer.response().filter(r -> r.isNoError() && r.isAuthoritative()).isPresent();
    }

    /** Whether one of the signatures is by a key of the zone that a DS record points at. */
    boolean isTrusted(List<RRSIGRecord> signatures, Set<Integer> signers) {
      return signatures.stream()
          .map(RRSIGRecord::getFootprint)
          .anyMatch(tag -> signers.contains(tag) && keyTags.contains(tag));
    }
  }
}
