package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import org.xbill.DNS.Type;

/**
 * Dnssec08: signatures over the zone's keys are valid.
 *
 * <p>Specification: Zonemaster, DNSSEC-TP/dnssec08.
 */
public final class Dnssec08 implements TestCase {

  private static final SignatureFlaws.Tags FLAWS =
      new SignatureFlaws.Tags(
          Dnssec08Tags.DS08_MISSING_RRSIG_IN_RESPONSE,
          Dnssec08Tags.DS08_DNSKEY_RRSIG_NOT_YET_VALID,
          Dnssec08Tags.DS08_DNSKEY_RRSIG_EXPIRED,
          Dnssec08Tags.DS08_NO_MATCHING_DNSKEY,
          Dnssec08Tags.DS08_RRSIG_NOT_VALID_BY_DNSKEY,
          Dnssec08Tags.DS08_ALGO_NOT_SUPPORTED_BY_ZM);

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec08Tags.ALL;
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().onePerAddress(), DnssecTags.COMMON, findings, Type.DNSKEY);
    SignatureFlaws flaws = new SignatureFlaws(Verifier.of(zone));
    zone.askAll(servers, Apex.keyQuery(zone))
        .forEach(
            (server, answer) ->
                Apex.keys(answer)
                    .ifPresent(keys -> flaws.look(server.address(), keys, keys.records())));
    flaws.report(FLAWS, findings);
  }
}
