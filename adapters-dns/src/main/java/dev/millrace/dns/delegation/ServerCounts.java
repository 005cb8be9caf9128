package dev.millrace.dns.delegation;

import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.NOTICE;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TagsOf;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.domain.entry.Level;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.xbill.DNS.Name;

/**
 * Counts the name servers of one side of a delegation: all of them, those with IPv4, those with
 * IPv6. The tags of the two sides differ by a suffix.
 */
final class ServerCounts {

  /** RFC 1034, section 4.1: at least two servers. */
  private static final int MINIMUM = 2;

  /** What the parent says. */
  static final ServerCounts DELEGATION = new ServerCounts("DEL");

  /** What the zone says. */
  static final ServerCounts CHILD = new ServerCounts("CHILD");

  private final Tag.Of3<Integer, Integer, Collection<Name>> enough;
  private final Tag.Of3<Integer, Integer, Collection<Name>> notEnough;
  private final Family ipv4;
  private final Family ipv6;

  private ServerCounts(String side) {
    this.enough = names(INFO, "ENOUGH_NS_" + side);
    this.notEnough = names(ERROR, "NOT_ENOUGH_NS_" + side);
    this.ipv4 = new Family("IPV4", side, WARNING, ServerAddress::isIpv4);
    this.ipv6 = new Family("IPV6", side, NOTICE, ServerAddress::isIpv6);
  }

  List<Tag> tags() {
    return List.of(
        enough,
        notEnough,
        ipv4.enough,
        ipv4.notEnough,
        ipv4.none,
        ipv6.enough,
        ipv6.notEnough,
        ipv6.none);
  }

  void report(NameServers servers, Findings findings) {
    int count = servers.names().size();
    findings.add((count < MINIMUM ? notEnough : enough).with(count, MINIMUM, servers.names()));
    ipv4.report(servers.pairs(), findings);
    ipv6.report(servers.pairs(), findings);
  }

  private static Tag.Of3<Integer, Integer, Collection<Name>> names(Level level, String name) {
    return new TagsOf(TestModule.DELEGATION)
        .at(level, name, Args.integer("count"), Args.integer("minimum"), Args.NSNAME_LIST);
  }

  /** One address family on one side. */
  private static final class Family {
    private final Predicate<ServerAddress> member;
    private final Tag.Of3<Integer, Integer, Collection<ServerAddress>> enough;
    private final Tag.Of3<Integer, Integer, Collection<ServerAddress>> notEnough;
    private final Tag.Of3<Integer, Integer, Collection<ServerAddress>> none;

    Family(String family, String side, Level ifNone, Predicate<ServerAddress> member) {
      this.member = member;
      String rest = family + "_NS_" + side;
      this.enough = servers(INFO, "ENOUGH_" + rest);
      this.notEnough = servers(ERROR, "NOT_ENOUGH_" + rest);
      this.none = servers(ifNone, "NO_" + rest);
    }

    void report(List<ServerAddress> servers, Findings findings) {
      List<ServerAddress> members = servers.stream().filter(member).toList();
      int count = (int) members.stream().map(ServerAddress::server).distinct().count();
      Tag.Of3<Integer, Integer, Collection<ServerAddress>> tag =
          count == 0 ? none : count < MINIMUM ? notEnough : enough;
      findings.add(tag.with(count, MINIMUM, members));
    }

    private static Tag.Of3<Integer, Integer, Collection<ServerAddress>> servers(
        Level level, String name) {
      return new TagsOf(TestModule.DELEGATION)
          .at(level, name, Args.integer("count"), Args.integer("minimum"), Args.NS_LIST);
    }
  }
}
