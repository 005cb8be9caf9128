package dev.millrace.dns.zone;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.ApexAnswers;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Type;

/** Zone08: the MX records of the zone are no alias. */
public final class Zone08 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.ZONE;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        ZoneTags.MX_RECORD_IS_CNAME,
        ZoneTags.MX_RECORD_IS_NOT_CNAME,
        ZoneTags.NO_RESPONSE_MX_QUERY);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().onePerAddress(), ZoneTags.COMMON, findings, Type.MX);
    Optional<Response> response =
        ApexAnswers.first(zone, servers, Query.of(zone.name(), Type.MX), Response::isAuthoritative);
    if (response.isEmpty()) {
      findings.add(ZoneTags.NO_RESPONSE_MX_QUERY.found());
      return;
    }
    boolean alias = !response.get().answers(CNAMERecord.class).isEmpty();
    findings.add((alias ? ZoneTags.MX_RECORD_IS_CNAME : ZoneTags.MX_RECORD_IS_NOT_CNAME).found());
  }
}
