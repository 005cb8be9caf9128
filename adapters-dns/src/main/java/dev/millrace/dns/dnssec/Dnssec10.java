package dev.millrace.dns.dnssec;

import dev.millrace.dns.dnssec.DenialCheck.Outcome;
import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Type;

/**
 * Dnssec10: a signed zone denies with NSEC or NSEC3, soundly and the same on all servers.
 *
 * <p>Source: Zonemaster, DNSSEC-TP/dnssec10.
 */
public final class Dnssec10 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec10Tags.all();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(
            zone.allServers().pairs(),
            DnssecTags.COMMON,
            findings,
            Type.DNSKEY,
            Type.NSEC,
            Type.NSEC3PARAM);
    List<ServerAddress> unsigned = new ArrayList<>();
    List<Denial> denials = new ArrayList<>();
    Sightings<ServerAddress> sightings = new Sightings<>();
    zone.inParallel(servers, server -> ask(zone, server))
        .forEach(
            (server, shown) -> {
              if (shown.isPresent() && shown.get().keys.isEmpty()) {
                unsigned.add(server);
              } else if (shown.isPresent()) {
                denials.add(check(zone, server, shown.get(), sightings));
              }
            });
    reportKinds(denials, findings);
    sightings.report(tags(), findings);
    if (!unsigned.isEmpty()) {
      findings.add(
          denials.isEmpty()
              ? Dnssec10Tags.ZONE_NO_DNSSEC.with(unsigned)
              : Dnssec10Tags.SERVER_NO_DNSSEC.with(unsigned));
    }
  }

  /** What a server shows; empty if it is of no use. Without keys, nothing more is asked. */
  private static Optional<Shown> ask(ZoneUnderTest zone, ServerAddress server) {
    Optional<Response> response =
        zone.ask(server, Apex.keyQuery(zone))
            .response()
            .filter(r -> r.isNoError() && r.isAuthoritative());
    return response
        .map(r -> SignedSet.answered(r, DNSKEYRecord.class).records())
        .map(keys -> new Shown(keys, keys.isEmpty() ? List.of() : askDenial(zone, server)));
  }

  private static List<Answer> askDenial(ZoneUnderTest zone, ServerAddress server) {
    return List.copyOf(
        zone.inParallel(
                DenialQuestion.ALL, question -> zone.ask(server, Apex.query(zone, question.type())))
            .values());
  }

  private static Denial check(
      ZoneUnderTest zone, ServerAddress server, Shown shown, Sightings<ServerAddress> sightings) {
    DenialCheck check =
        new DenialCheck(zone.name(), Verifier.of(zone), server, shown.keys, sightings);
    return new Denial(
        server,
        check.check(DenialQuestion.NSEC, shown.answers.getFirst()),
        check.check(DenialQuestion.NSEC3PARAM, shown.answers.getLast()));
  }

  private static void reportKinds(List<Denial> denials, Findings findings) {
    reportAll(denials, Denial::isHalfNsec, Dnssec10Tags.INCONSISTENT_NSEC, findings);
    reportAll(denials, Denial::isHalfNsec3, Dnssec10Tags.INCONSISTENT_NSEC3, findings);
    reportAll(denials, d -> d.isNsec() && d.isNsec3(), Dnssec10Tags.MIXED_NSEC_NSEC3, findings);
    if (denials.stream().noneMatch(Denial::isNsec3)) {
      reportAll(denials, Denial::isNsec, Dnssec10Tags.HAS_NSEC, findings);
    }
    if (denials.stream().noneMatch(Denial::isNsec)) {
      reportAll(denials, Denial::isNsec3, Dnssec10Tags.HAS_NSEC3, findings);
    }
    List<ServerAddress> nsec = servers(denials, d -> d.isNsec() && !d.isNsec3());
    List<ServerAddress> nsec3 = servers(denials, d -> d.isNsec3() && !d.isNsec());
    if (!nsec.isEmpty() && !nsec3.isEmpty()) {
      findings.add(Dnssec10Tags.INCONSISTENT_NSEC_NSEC3.with(nsec, nsec3));
    }
    reportAll(
        denials,
        d -> !d.isNsec() && !d.isNsec3(),
        Dnssec10Tags.EXPECTED_NSEC_NSEC3_MISSING,
        findings);
  }

  private static void reportAll(
      List<Denial> denials,
      Predicate<Denial> condition,
      Tag.Of1<Collection<ServerAddress>> tag,
      Findings findings) {
    List<ServerAddress> servers = servers(denials, condition);
    if (!servers.isEmpty()) {
      findings.add(tag.with(servers));
    }
  }

  private static List<ServerAddress> servers(List<Denial> denials, Predicate<Denial> condition) {
    return denials.stream().filter(condition).map(Denial::server).toList();
  }

  /**
   * What a server shows.
   *
   * @param answers to all questions in order; none without keys
   */
  private record Shown(List<DNSKEYRecord> keys, List<Answer> answers) {}

  /** How a server denies: what its answers to both questions say. */
  private record Denial(ServerAddress server, Outcome nsec, Outcome nsec3param) {

    boolean isNsec() {
      return nsec == Outcome.RECORD || nsec3param == Outcome.PROOF;
    }

    boolean isNsec3() {
      return nsec3param == Outcome.RECORD || nsec == Outcome.PROOF;
    }

    boolean isHalfNsec() {
      return !isNsec3() && (nsec == Outcome.RECORD) != (nsec3param == Outcome.PROOF);
    }

    boolean isHalfNsec3() {
      return !isNsec() && (nsec3param == Outcome.RECORD) != (nsec == Outcome.PROOF);
    }
  }
}
