package dev.millrace.dns.connectivity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.routing.Announcement;
import dev.millrace.dns.routing.Announcement.Announced;
import dev.millrace.dns.routing.Announcement.Reason;
import dev.millrace.dns.routing.Announcement.Unknown;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Connectivity04: the servers are not all in one announced prefix. */
public final class Connectivity04 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.CONNECTIVITY;
  }

  @Override
  public List<Tag> tags() {
    List<Tag> tags = new ArrayList<>();
    tags.add(ConnectivityTags.CN04_EMPTY_PREFIX_SET);
    tags.add(ConnectivityTags.CN04_ERROR_PREFIX_DATABASE);
    tags.addAll(PrefixTags.IPV4.all());
    tags.addAll(PrefixTags.IPV6.all());
    return tags;
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers = zone.allServers().pairs();
    Map<InetAddress, Announcement> announcements =
        zone.announcementsOf(zone.allServers().addresses());
    announcements.forEach((address, announcement) -> report(address, announcement, findings));
    List<ServerAddress> ipv4 = servers.stream().filter(ServerAddress::isIpv4).toList();
    List<ServerAddress> ipv6 = servers.stream().filter(ServerAddress::isIpv6).toList();
    compare(ipv4, announcements, PrefixTags.IPV4, findings);
    compare(ipv6, announcements, PrefixTags.IPV6, findings);
  }

  private static void report(InetAddress address, Announcement announcement, Findings findings) {
    if (announcement instanceof Unknown(Reason reason)) {
      findings.add(
          switch (reason) {
            case NOT_ANNOUNCED, UNREADABLE -> ConnectivityTags.CN04_EMPTY_PREFIX_SET.with(address);
            case OTHER_PREFIX, UNAVAILABLE ->
                ConnectivityTags.CN04_ERROR_PREFIX_DATABASE.with(address);
          });
    }
  }

  private static void compare(
      List<ServerAddress> servers,
      Map<InetAddress, Announcement> announcements,
      PrefixTags tags,
      Findings findings) {
    Map<String, List<ServerAddress>> members =
        servers.stream()
            .filter(server -> announcements.get(server.address()) instanceof Announced)
            .collect(groupingBy(server -> prefix(server, announcements), TreeMap::new, toList()));
    members.forEach(
        (prefix, sharing) -> {
          if (sharing.size() > 1) {
            findings.add(tags.same().with(sharing, prefix));
          }
        });
    List<ServerAddress> alone =
        members.values().stream()
            .filter(sharing -> sharing.size() == 1)
            .flatMap(List::stream)
            .toList();
    if (!alone.isEmpty()) {
      findings.add(tags.different().with(alone));
    }
    if (members.values().stream().anyMatch(sharing -> sharing.size() == servers.size())) {
      findings.add(tags.single().found());
    }
  }

  private static String prefix(ServerAddress server, Map<InetAddress, Announcement> announcements) {
    return announcements.get(server.address()) instanceof Announced known
        ? known.prefix().toString()
        : "";
  }
}
