package dev.millrace.dns.nameserver;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.Arrays;
import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * Nameserver08: the servers send the query name back in the letter case in which it came.
 *
 * <p>Source: Zonemaster, Nameserver-TP/nameserver08.md.
 */
public final class Nameserver08 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.NAMESERVER;
  }

  @Override
  public List<Tag> tags() {
    return List.of(NameserverTags.QNAME_CASE_SENSITIVE, NameserverTags.QNAME_CASE_INSENSITIVE);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), NameserverTags.COMMON, findings, Type.SOA);
    Name name = MixedCase.of(zone.name()).first();
    zone.askAll(servers, Query.of(name, Type.SOA))
        .forEach(
            (server, answer) ->
                answer
                    .response()
                    .map(response -> response.message().getQuestion())
                    .ifPresent(
                        question ->
                            findings.add(
                                (isLetterByLetter(question.getName(), name)
                                        ? NameserverTags.QNAME_CASE_SENSITIVE
                                        : NameserverTags.QNAME_CASE_INSENSITIVE)
                                    .with(server, MixedCase.text(name)))));
  }

  private static boolean isLetterByLetter(Name one, Name other) {
    return Arrays.equals(one.toWire(), other.toWire());
  }
}
