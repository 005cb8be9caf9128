package dev.millrace.dns.connectivity;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.routing.Announcement;
import dev.millrace.dns.routing.Announcement.Announced;
import dev.millrace.dns.routing.Announcement.Reason;
import dev.millrace.dns.routing.Announcement.Unknown;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Connectivity03: the servers are in different autonomous systems. */
public final class Connectivity03 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.CONNECTIVITY;
  }

  @Override
  public List<Tag> tags() {
    List<Tag> tags = new ArrayList<>();
    tags.add(ConnectivityTags.ASN_INFOS_ANNOUNCE_BY);
    tags.add(ConnectivityTags.ASN_INFOS_ANNOUNCE_IN);
    tags.add(ConnectivityTags.ASN_INFOS_RAW);
    tags.add(ConnectivityTags.EMPTY_ASN_SET);
    tags.add(ConnectivityTags.ERROR_ASN_DATABASE);
    tags.addAll(OriginTags.IPV4.all());
    tags.addAll(OriginTags.IPV6.all());
    return tags;
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    Map<InetAddress, Announcement> announcements =
        zone.announcementsOf(zone.allServers().addresses());
    announcements.forEach((address, announcement) -> report(address, announcement, findings));
    compare(origins(announcements, true), OriginTags.IPV4, findings);
    compare(origins(announcements, false), OriginTags.IPV6, findings);
  }

  private static void report(InetAddress address, Announcement announcement, Findings findings) {
    switch (announcement) {
      case Unknown(Reason reason) -> findings.add(unknown(address, reason));
      case Announced known -> {
        findings.add(ConnectivityTags.ASN_INFOS_RAW.with(address, known.text()));
        findings.add(
            known.origins().isEmpty()
                ? ConnectivityTags.ERROR_ASN_DATABASE.with(address)
                : ConnectivityTags.ASN_INFOS_ANNOUNCE_BY.with(address, known.origins()));
        findings.add(
            ConnectivityTags.ASN_INFOS_ANNOUNCE_IN.with(address, known.prefix().toString()));
      }
    }
  }

  /** Only a source that says so knows that an address is not announced; the rest are its errors. */
  private static Finding unknown(InetAddress address, Reason reason) {
    return switch (reason) {
      case NOT_ANNOUNCED -> ConnectivityTags.EMPTY_ASN_SET.with(address);
      case UNREADABLE, OTHER_PREFIX, UNAVAILABLE ->
          ConnectivityTags.ERROR_ASN_DATABASE.with(address);
    };
  }

  /** The distinct sets of origins of those addresses of one family whose origins are known. */
  private static Set<SortedSet<Long>> origins(
      Map<InetAddress, Announcement> announcements, boolean ipv4) {
    return announcements.entrySet().stream()
        .filter(entry -> entry.getKey() instanceof Inet4Address == ipv4)
        .filter(entry -> entry.getValue() instanceof Announced)
        .map(entry -> ((Announced) entry.getValue()).origins())
        .filter(origins -> !origins.isEmpty())
        .collect(Collectors.toSet());
  }

  private static void compare(Set<SortedSet<Long>> sets, OriginTags tags, Findings findings) {
    SortedSet<Long> all = new TreeSet<>();
    sets.forEach(all::addAll);
    if (all.size() == 1) {
      findings.add(tags.one().with(all.first()));
    } else if (sets.size() == 1) {
      findings.add(tags.same().with(all));
    } else if (!all.isEmpty()) {
      findings.add(tags.different().with(all));
    }
  }
}
