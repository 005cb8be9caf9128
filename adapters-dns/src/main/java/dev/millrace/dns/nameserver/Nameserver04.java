package dev.millrace.dns.nameserver;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    return List.of(NameserverTags.DIFFERENT_SOURCE_IP, NameserverTags.SAME_SOURCE_IP);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), NameserverTags.COMMON, findings, Type.SOA);
    Query query = Query.of(zone.name(), Type.SOA);
    // An ordinary query takes no answer from elsewhere, so who answers it has passed.
    List<ServerAddress> same = Screening.passing(zone, servers, query, response -> true);
    List<ServerAddress> others = servers.stream().filter(s -> !same.contains(s)).toList();
    Map<ServerAddress, InetAddress> sources = sources(zone, others, query);
    sources.forEach(
        (server, source) -> findings.add(NameserverTags.DIFFERENT_SOURCE_IP.with(server, source)));
    if (sources.isEmpty() && !same.isEmpty()) {
      findings.add(NameserverTags.SAME_SOURCE_IP.with(same));
    }
  }

  /** Where the answers of servers come from that are silent as far as other cases can tell. */
  private static Map<ServerAddress, InetAddress> sources(
      ZoneUnderTest zone, List<ServerAddress> servers, Query query) {
    Map<ServerAddress, InetAddress> sources = new TreeMap<>();
    zone.askAll(servers, query.fromAnySource().keepingTruncated())
        .forEach(
            (server, answer) ->
                answer
                    .response()
                    .map(Response::source)
                    .filter(source -> !source.equals(server.address()))
                    .ifPresent(source -> sources.put(server, source)));
    return sources;
  }
}
