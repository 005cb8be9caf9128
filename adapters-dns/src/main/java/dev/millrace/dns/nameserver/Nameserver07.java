package dev.millrace.dns.nameserver;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * Nameserver07: the servers do not refer upwards to the root zone.
 *
 * <p>Source: Zonemaster, Nameserver-TP/nameserver07.md.
 */
public final class Nameserver07 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.NAMESERVER;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        NameserverTags.UPWARD_REFERRAL,
        NameserverTags.NO_UPWARD_REFERRAL,
        NameserverTags.UPWARD_REFERRAL_IRRELEVANT);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    if (zone.isRoot()) {
      findings.add(NameserverTags.UPWARD_REFERRAL_IRRELEVANT.found());
      return;
    }
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), NameserverTags.COMMON, findings, Type.NS);
    Set<Name> sound = new TreeSet<>();
    Set<ServerAddress> referring = new TreeSet<>();
    zone.askAll(servers, Query.of(Name.root, Type.NS))
        .forEach(
            (server, answer) ->
                answer
                    .response()
                    .ifPresent(
                        response -> {
                          sound.add(server.server());
                          if (!response.delegated().isEmpty()) {
                            referring.add(server);
                          }
                        }));
    referring.forEach(server -> findings.add(NameserverTags.UPWARD_REFERRAL.with(server)));
    if (referring.isEmpty() && !sound.isEmpty()) {
      findings.add(NameserverTags.NO_UPWARD_REFERRAL.with(sound));
    }
  }
}
