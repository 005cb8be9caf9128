package dev.millrace.dns.nameserver;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Edns;
import dev.millrace.dns.query.EdnsOption;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/**
 * Nameserver11: the servers take no notice of an EDNS option that they do not know.
 *
 * <p>Source: Zonemaster, Nameserver-TP/nameserver11.md; RFC 6891, section 6.1.2.
 */
public final class Nameserver11 implements TestCase {

  /** Not assigned to any option. */
  static final int UNKNOWN_OPTION = 137;

  @Override
  public TestModule module() {
    return TestModule.NAMESERVER;
  }

  @Override
  public List<Tag> tags() {
    return Nameserver11Tags.all();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().onePerAddress(), NameserverTags.COMMON, findings, Type.SOA);
    Query query = Query.of(zone.name(), Type.SOA).withEdns();
    List<ServerAddress> sound =
        Screening.passing(
            zone, servers, query, r -> r.hasEdns() && r.isAuthoritativeAnswer(SOARecord.class));
    AddressesByFault faults = new AddressesByFault();
    zone.askAll(sound, query.with(Edns.PLAIN.withOption(EdnsOption.empty(UNKNOWN_OPTION))))
        .forEach((server, answer) -> note(server, answer, faults));
    faults.report(Nameserver11Tags.NO_RESPONSE, findings);
    faults.reportRcodes(Nameserver11Tags.UNEXPECTED_RCODE, findings);
    faults.report(Nameserver11Tags.NO_EDNS, findings);
    faults.report(Nameserver11Tags.UNEXPECTED_ANSWER_SECTION, findings);
    faults.report(Nameserver11Tags.UNSET_AA, findings);
    faults.report(Nameserver11Tags.RETURNS_UNKNOWN_OPTION_CODE, findings);
  }

  private static void note(ServerAddress server, Answer answer, AddressesByFault faults) {
    if (!(answer instanceof Response response)) {
      faults.add(Nameserver11Tags.NO_RESPONSE, server);
    } else if (!response.isNoError()) {
      faults.addRcode(response.rcodeName(), server);
    } else if (!response.hasEdns()) {
      faults.add(Nameserver11Tags.NO_EDNS, server);
    } else if (response.answers(SOARecord.class).isEmpty()) {
      faults.add(Nameserver11Tags.UNEXPECTED_ANSWER_SECTION, server);
    } else if (!response.isAuthoritative()) {
      faults.add(Nameserver11Tags.UNSET_AA, server);
    } else if (hasUnknownOption(response.opt())) {
      faults.add(Nameserver11Tags.RETURNS_UNKNOWN_OPTION_CODE, server);
    }
  }

  private static boolean hasUnknownOption(@Nullable OPTRecord opt) {
    return opt != null && !opt.getOptions(UNKNOWN_OPTION).isEmpty();
  }
}
