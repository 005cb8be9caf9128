package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Type;

/**
 * Dnssec06: servers of a signed zone send signatures along with its keys.
 *
 * <p>Specification: Zonemaster, DNSSEC-TP/dnssec06.
 */
public final class Dnssec06 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec06Tags.ALL;
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().onePerAddress(), DnssecTags.COMMON, findings, Type.DNSKEY);
    Map<ServerAddress, Response> responses = new LinkedHashMap<>();
    zone.askAll(servers, Apex.keyQuery(zone))
        .forEach((server, answer) -> answer.response().ifPresent(r -> responses.put(server, r)));
    if (responses.values().stream().anyMatch(response -> keys(response).isPresent())) {
      responses.forEach((server, response) -> judge(server, response, findings));
    }
  }

  private static void judge(ServerAddress server, Response response, Findings findings) {
    SignedSet<DNSKEYRecord> keys = keys(response);
    if (keys.isPresent() && keys.isSigned()) {
      findings.add(
          Dnssec06Tags.EXTRA_PROCESSING_OK.with(
              server.address(), keys.records().size(), keys.signatures().size()));
    } else if (response.isNoError()) {
      findings.add(
          Dnssec06Tags.EXTRA_PROCESSING_BROKEN.with(
              server.address(), keys.records().size(), keys.signatures().size()));
    }
  }

  private static SignedSet<DNSKEYRecord> keys(Response response) {
    return SignedSet.answered(response, DNSKEYRecord.class);
  }
}
