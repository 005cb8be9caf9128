package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Set;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Type;

/**
 * Dnssec02: each DS record refers to a key of the zone that signs the zone's keys.
 *
 * <p>Specification: Zonemaster, DNSSEC-TP/dnssec02.
 */
public final class Dnssec02 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec02Tags.ALL;
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    Set<DSRecord> signers = DelegationSigners.of(zone, findings);
    if (signers.isEmpty()) {
      return;
    }
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().onePerAddress(), DnssecTags.COMMON, findings, Type.DNSKEY);
    SecuredKeys secured = new SecuredKeys(signers, Verifier.of(zone));
    zone.askAll(servers, Apex.keyQuery(zone))
        .forEach(
            (server, answer) ->
                answer
                    .response()
                    .filter(Apex::isDnssecAware)
                    .map(response -> SignedSet.answered(response, DNSKEYRecord.class))
                    .filter(SignedSet::isPresent)
                    .ifPresent(keys -> secured.look(server.address(), keys)));
    secured.report(findings);
  }
}
