package dev.millrace.dns.nameserver;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xbill.DNS.Name;

/**
 * Nameserver06: the names of all servers have addresses.
 *
 * <p>Source: Zonemaster, Nameserver-TP/nameserver06.md.
 */
public final class Nameserver06 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.NAMESERVER;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        NameserverTags.CAN_BE_RESOLVED,
        NameserverTags.CAN_NOT_BE_RESOLVED,
        NameserverTags.NO_RESOLUTION);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    NameServers servers = zone.allServers();
    if (servers.isEmpty()) {
      return;
    }
    Map<Name, Set<InetAddress>> lookedUp =
        zone.inParallel(servers.namesWithoutAddress(), zone::addressesOf);
    List<Name> unresolved =
        lookedUp.entrySet().stream()
            .filter(e -> e.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    if (unresolved.isEmpty()) {
      findings.add(NameserverTags.CAN_BE_RESOLVED.found());
    } else if (unresolved.size() < servers.names().size()) {
      findings.add(NameserverTags.CAN_NOT_BE_RESOLVED.with(unresolved));
    } else {
      findings.add(NameserverTags.NO_RESOLUTION.with(unresolved));
    }
  }
}
