package dev.millrace.dns.nameserver;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * Nameserver15: what the servers tell about their software.
 *
 * <p>Source: Zonemaster, Nameserver-TP/nameserver15.md.
 */
public final class Nameserver15 implements TestCase {

  private static final List<Name> QUERY_NAMES =
      List.of(Names.of("version.bind"), Names.of("version.server"));

  @Override
  public TestModule module() {
    return TestModule.NAMESERVER;
  }

  @Override
  public List<Tag> tags() {
    return Nameserver15Tags.all();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> all =
        zone.enabled(
            zone.allServers().pairs(), NameserverTags.COMMON, findings, Type.SOA, Type.TXT);
    List<ServerAddress> servers =
        Screening.passing(zone, all, Query.of(zone.name(), Type.SOA), response -> true);
    VersionAnswers versions = new VersionAnswers();
    zone.inParallel(QUERY_NAMES, name -> zone.askAll(servers, versionQuery(name)))
        .forEach(
            (name, answers) ->
                answers.forEach((server, answer) -> versions.note(server, name, answer)));
    versions.report(servers, findings);
  }

  private static Query versionQuery(Name name) {
    return Query.of(name, Type.TXT).inClass(DClass.CH);
  }
}
