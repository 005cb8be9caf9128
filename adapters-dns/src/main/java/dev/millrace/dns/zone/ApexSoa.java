package dev.millrace.dns.zone;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.ApexAnswers;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** The SOA record at the apex, as the first server has it that answers with authority. */
final class ApexSoa {

  private ApexSoa() {}

  /** The record; without one, {@code NO_RESPONSE_SOA_QUERY} is found. */
  static Optional<SOARecord> find(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().onePerAddress(), ZoneTags.COMMON, findings, Type.SOA);
    Optional<SOARecord> soa =
        ApexAnswers.firstAuthoritative(zone, servers, Type.SOA, SOARecord.class);
    if (soa.isEmpty()) {
      findings.add(ZoneTags.NO_RESPONSE_SOA_QUERY.found());
    }
    return soa;
  }
}
