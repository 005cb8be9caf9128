package dev.millrace.dns.delegation;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Delegation04: all servers answer with authority, over UDP and over TCP. */
public final class Delegation04 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.DELEGATION;
  }

  @Override
  public List<Tag> tags() {
    return List.of(DelegationTags.ARE_AUTHORITATIVE, DelegationTags.IS_NOT_AUTHORITATIVE);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), DelegationTags.COMMON, findings, Type.SOA);
    Query query = Query.of(zone.name(), Type.SOA);
    Set<ServerAddress> lame = new TreeSet<>();
    Set<Name> authoritative = new TreeSet<>();
    for (Query one : List.of(query, query.overTcp())) {
      zone.askAll(servers, one)
          .forEach(
              (server, answer) -> {
                if (answer instanceof Response response && response.isAuthoritative()) {
                  authoritative.add(server.server());
                } else if (answer instanceof Response) {
                  lame.add(server);
                  findings.add(
                      DelegationTags.IS_NOT_AUTHORITATIVE.with(server, one.protocol().name()));
                }
              });
    }
    if (lame.isEmpty() && !authoritative.isEmpty()) {
      findings.add(DelegationTags.ARE_AUTHORITATIVE.with(authoritative));
    }
  }
}
