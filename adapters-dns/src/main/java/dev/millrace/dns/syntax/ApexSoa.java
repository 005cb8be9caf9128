package dev.millrace.dns.syntax;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.ApexAnswers;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** The SOA record at the apex, as the first server that answers has it. */
final class ApexSoa {

  private ApexSoa() {}

  static Optional<SOARecord> first(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().onePerAddress(), SyntaxTags.COMMON, findings, Type.SOA);
    return ApexAnswers.first(
            zone,
            servers,
            Query.of(zone.name(), Type.SOA),
            response -> !response.answers(SOARecord.class).isEmpty())
        .map(response -> response.answers(SOARecord.class).getFirst());
  }
}
