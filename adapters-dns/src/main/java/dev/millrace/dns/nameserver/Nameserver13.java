package dev.millrace.dns.nameserver;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Edns;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/**
 * Nameserver13: an answer that is truncated still has its OPT record.
 *
 * <p>Source: Zonemaster, Nameserver-TP/nameserver13.md; RFC 6891, section 7.
 */
public final class Nameserver13 implements TestCase {

  /** So small that the keys of a signed zone hardly fit. */
  private static final int SMALLEST_UDP_SIZE = 512;

  @Override
  public TestModule module() {
    return TestModule.NAMESERVER;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        NameserverTags.NO_RESPONSE,
        NameserverTags.NO_EDNS_SUPPORT,
        NameserverTags.MISSING_OPT_IN_TRUNCATED,
        NameserverTags.NS_ERROR);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), NameserverTags.COMMON, findings, Type.DNSKEY);
    Query query =
        Query.of(zone.name(), Type.DNSKEY)
            .with(Edns.DNSSEC.withUdpSize(SMALLEST_UDP_SIZE))
            .keepingTruncated();
    zone.askAll(servers, query)
        .forEach(
            (server, answer) -> {
              if (answer.isNoResponse()) {
                findings.add(NameserverTags.NO_RESPONSE.with(server, zone.name()));
              }
              answer
                  .response()
                  .flatMap(Nameserver13::fault)
                  .ifPresent(fault -> findings.add(fault.with(server)));
            });
  }

  private static Optional<Tag.Of1<ServerAddress>> fault(Response response) {
    OPTRecord opt = response.opt();
    if (response.rcode() == Rcode.FORMERR) {
      return Optional.of(NameserverTags.NO_EDNS_SUPPORT);
    }
    if (response.isTruncated() && opt == null) {
      return Optional.of(NameserverTags.MISSING_OPT_IN_TRUNCATED);
    }
    boolean sound = response.isNoError() && opt != null && opt.getVersion() == 0;
    return sound ? Optional.empty() : Optional.of(NameserverTags.NS_ERROR);
  }
}
