package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.ApexAnswers;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Dnssec04: signatures over the zone's keys and SOA are valid neither for too short nor for too
 * long.
 *
 * <p>Specification: Zonemaster, DNSSEC-TP/dnssec04.
 */
public final class Dnssec04 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec04Tags.ALL;
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(
            zone.allServers().onePerAddress(), DnssecTags.COMMON, findings, Type.DNSKEY, Type.SOA);
    List<RRSIGRecord> signatures = new ArrayList<>();
    signatures.addAll(signatures(zone, servers, Type.DNSKEY));
    signatures.addAll(signatures(zone, servers, Type.SOA));
    signatures.forEach(signature -> judge(zone, signature, findings));
  }

  /** The signatures in the first response there is. */
  private static List<RRSIGRecord> signatures(
      ZoneUnderTest zone, List<ServerAddress> servers, int type) {
    return ApexAnswers.first(zone, servers, Apex.query(zone, type), response -> true)
        .map(response -> SignedSet.answered(response, Record.class).signatures())
        .orElse(List.of());
  }

  private static void judge(ZoneUnderTest zone, RRSIGRecord signature, Findings findings) {
    int tag = signature.getFootprint();
    String covered = Type.string(signature.getTypeCovered());
    findings.add(
        Dnssec04Tags.RRSIG_EXPIRATION.with(signature.getExpire().toString(), tag, covered));
    Optional<Finding> remaining = remaining(zone, signature, tag, covered);
    remaining.ifPresent(findings::add);
    long duration = Duration.between(signature.getTimeSigned(), signature.getExpire()).toSeconds();
    if (duration > limit(zone, "DURATION_LONG")) {
      findings.add(Dnssec04Tags.DURATION_LONG.with(duration, tag, covered));
    } else if (remaining.isEmpty()) {
      findings.add(Dnssec04Tags.DURATION_OK.with(duration, tag, covered));
    }
  }

  /** What is wrong with the time from now to the end of validity, if anything. */
  private static Optional<Finding> remaining(
      ZoneUnderTest zone, RRSIGRecord signature, int tag, String covered) {
    long left = Duration.between(zone.time(), signature.getExpire()).toSeconds();
    if (signature.getExpire().isBefore(zone.time())) {
      long end = signature.getExpire().getEpochSecond();
      return Optional.of(Dnssec04Tags.RRSIG_EXPIRED.with(end, tag, covered));
    }
    if (left < limit(zone, "REMAINING_SHORT")) {
      return Optional.of(Dnssec04Tags.REMAINING_SHORT.with(left, tag, covered));
    }
    if (left > limit(zone, "REMAINING_LONG")) {
      return Optional.of(Dnssec04Tags.REMAINING_LONG.with(left, tag, covered));
    }
    return Optional.empty();
  }

  private static long limit(ZoneUnderTest zone, String name) {
    return zone.profile().variable("dnssec04", name);
  }
}
