package dev.millrace.dns.nameserver;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Type;

/**
 * Nameserver04: answers come from the address that was asked.
 *
 * <p>Source: Zonemaster, Nameserver-TP/nameserver04.md; RFC 2181, section 4.
 */
public final class Nameserver04 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.NAMESERVER;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        NameserverTags.DIFFERENT_SOURCE_IP,
        NameserverTags.SAME_SOURCE_IP);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), NameserverTags.COMMON, findings, Type.SOA);
    // A truncated answer is kept, because over TCP there is only one source.
    Query query = Query.of(zone.name(), Type.SOA).fromAnySource().keepingTruncated();
    List<ServerAddress> same = new ArrayList<>();
    List<ServerAddress> different = new ArrayList<>();
    zone.askAll(servers, query)
        .forEach(
            (server, answer) ->
                answer
                    .response()
                    .ifPresent(
                        response -> {
                          if (response.source().equals(server.address())) {
                            same.add(server);
                          } else {
                            different.add(server);
                            findings.add(
                                NameserverTags.DIFFERENT_SOURCE_IP.with(server, response.source()));
                          }
                        }));
    if (different.isEmpty() && !same.isEmpty()) {
      findings.add(NameserverTags.SAME_SOURCE_IP.with(same));
    }
  }
}
