package dev.millrace.dns.nameserver;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Edns;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/**
 * Nameserver10: the servers answer BADVERS to an EDNS version that they do not know.
 *
 * <p>Source: Zonemaster, Nameserver-TP/nameserver10.md; RFC 6891, section 6.1.3.
 */
public final class Nameserver10 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.NAMESERVER;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        NameserverTags.N10_NO_RESPONSE_EDNS1_QUERY,
        NameserverTags.N10_UNEXPECTED_RCODE,
        NameserverTags.N10_EDNS_RESPONSE_ERROR);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().onePerAddress(), NameserverTags.COMMON, findings, Type.SOA);
    Query query = Query.of(zone.name(), Type.SOA).withEdns();
    List<ServerAddress> knowing = Screening.passing(zone, servers, query, Response::isNoError);
    AddressesByFault faults = new AddressesByFault();
    zone.askAll(knowing, query.with(Edns.PLAIN.withVersion(1)))
        .forEach((server, answer) -> note(server, answer, faults));
    faults.report(NameserverTags.N10_NO_RESPONSE_EDNS1_QUERY, findings);
    faults.reportRcodes(NameserverTags.N10_UNEXPECTED_RCODE, findings);
    faults.report(NameserverTags.N10_EDNS_RESPONSE_ERROR, findings);
  }

  private static void note(ServerAddress server, Answer answer, AddressesByFault faults) {
    if (!(answer instanceof Response response)) {
      faults.add(NameserverTags.N10_NO_RESPONSE_EDNS1_QUERY, server);
    } else if (response.rcode() != Rcode.BADVERS) {
      faults.addRcode(response.rcodeName(), server);
    } else if (!isRefusalOfVersion(response)) {
      faults.add(NameserverTags.N10_EDNS_RESPONSE_ERROR, server);
    }
  }

  private static boolean isRefusalOfVersion(Response response) {
    OPTRecord opt = response.opt();
    return opt != null && opt.getVersion() == 0 && response.answer().isEmpty();
  }
}
