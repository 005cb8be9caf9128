package dev.millrace.dns.delegation;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** Delegation06: the zone has a SOA record (RFC 2181, section 6.1). */
public final class Delegation06 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.DELEGATION;
  }

  @Override
  public List<Tag> tags() {
    return List.of(DelegationTags.SOA_EXISTS, DelegationTags.SOA_NOT_EXISTS);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), DelegationTags.COMMON, findings, Type.SOA);
    List<ServerAddress> with = new ArrayList<>();
    List<ServerAddress> without = new ArrayList<>();
    zone.askAll(servers, Query.of(zone.name(), Type.SOA))
        .forEach(
            (server, answer) ->
                answer
                    .response()
                    .filter(Response::isNoError)
                    .ifPresent(r -> (hasSoa(r) ? with : without).add(server)));
    without.forEach(server -> findings.add(DelegationTags.SOA_NOT_EXISTS.with(server)));
    if (without.isEmpty() && !with.isEmpty()) {
      findings.add(DelegationTags.SOA_EXISTS.found());
    }
  }

  private static boolean hasSoa(Response response) {
    return !response.answersOfAnyOwner(SOARecord.class).isEmpty();
  }
}
