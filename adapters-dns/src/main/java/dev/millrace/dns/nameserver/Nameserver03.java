package dev.millrace.dns.nameserver;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/**
 * Nameserver03: the servers do not hand the zone to everybody (AXFR).
 *
 * <p>Source: Zonemaster, Nameserver-TP/nameserver03.md.
 */
public final class Nameserver03 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.NAMESERVER;
  }

  @Override
  public List<Tag> tags() {
    return List.of(NameserverTags.AXFR_AVAILABLE, NameserverTags.AXFR_FAILURE);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), NameserverTags.COMMON, findings, Type.AXFR);
    zone.askAll(servers, Query.of(zone.name(), Type.AXFR).overTcp())
        .forEach(
            (server, answer) -> {
              if (!answer.isBlocked()) {
                boolean open = answer.response().filter(Nameserver03::startsTransfer).isPresent();
                findings.add(
                    (open ? NameserverTags.AXFR_AVAILABLE : NameserverTags.AXFR_FAILURE)
                        .with(server));
              }
            });
  }

  /** The first record of a transfer is the zone's SOA record (RFC 5936, section 2.2). */
  private static boolean startsTransfer(Response response) {
    return response.isNoError()
        && response.answer().stream()
            .findFirst()
            .filter(SOARecord.class::isInstance)
            .filter(soa -> soa.getName().equals(response.query().name()))
            .isPresent();
  }
}
