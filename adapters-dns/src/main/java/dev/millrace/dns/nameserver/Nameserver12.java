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
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/**
 * Nameserver12: the servers take no notice of EDNS flags that they do not know.
 *
 * <p>Source: Zonemaster, Nameserver-TP/nameserver12.md; RFC 6891, section 6.1.4.
 */
public final class Nameserver12 implements TestCase {

  /** The 15 bits after the DO bit. */
  private static final int Z_BITS = 0x7fff;

  @Override
  public TestModule module() {
    return TestModule.NAMESERVER;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        NameserverTags.NO_RESPONSE,
        NameserverTags.NO_EDNS_SUPPORT,
        NameserverTags.Z_FLAGS_NOTCLEAR,
        NameserverTags.NS_ERROR);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), NameserverTags.COMMON, findings, Type.SOA);
    zone.askAll(servers, Query.of(zone.name(), Type.SOA).with(Edns.PLAIN.withZ(1)))
        .forEach(
            (server, answer) -> {
              if (answer.isNoResponse()) {
                findings.add(NameserverTags.NO_RESPONSE.with(server, zone.name()));
              }
              answer
                  .response()
                  .flatMap(Nameserver12::fault)
                  .ifPresent(fault -> findings.add(fault.with(server)));
            });
  }

  private static Optional<Tag.Of1<ServerAddress>> fault(Response response) {
    OPTRecord opt = response.opt();
    if (response.rcode() == Rcode.FORMERR) {
      return Optional.of(NameserverTags.NO_EDNS_SUPPORT);
    }
    if (opt != null && (opt.getFlags() & Z_BITS) != 0) {
      return Optional.of(NameserverTags.Z_FLAGS_NOTCLEAR);
    }
    boolean sound =
        response.isNoError()
            && opt != null
            && opt.getVersion() == 0
            && !response.answers(SOARecord.class).isEmpty();
    return sound ? Optional.empty() : Optional.of(NameserverTags.NS_ERROR);
  }
}
