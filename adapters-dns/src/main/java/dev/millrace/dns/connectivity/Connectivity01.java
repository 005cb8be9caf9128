package dev.millrace.dns.connectivity;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Connectivity01: UDP connectivity to name servers. */
public final class Connectivity01 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.CONNECTIVITY;
  }

  @Override
  public List<Tag> tags() {
    List<Tag> tags = new ArrayList<>();
    tags.add(ConnectivityTags.CN01_IPV4_DISABLED);
    tags.add(ConnectivityTags.CN01_IPV6_DISABLED);
    tags.addAll(ConnectivityTags.CN01.all());
    return tags;
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers = zone.allServers().pairs();
    if (!zone.profile().net().ipv4()) {
      reportOff(ConnectivityTags.CN01_IPV4_DISABLED, servers, ServerAddress::isIpv4, findings);
    }
    if (!zone.profile().net().ipv6()) {
      reportOff(ConnectivityTags.CN01_IPV6_DISABLED, servers, ServerAddress::isIpv6, findings);
    }
    new Reach(zone, Protocol.UDP, ConnectivityTags.CN01)
        .report(servers.stream().filter(zone::isEnabled).toList(), findings);
  }

  private static void reportOff(
      Tag.Of1<Collection<ServerAddress>> tag,
      List<ServerAddress> servers,
      Predicate<ServerAddress> family,
      Findings findings) {
    List<ServerAddress> off = servers.stream().filter(family).toList();
    if (!off.isEmpty()) {
      findings.add(tag.with(off));
    }
  }
}
