package dev.millrace.dns.nameserver;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/**
 * Nameserver01: the servers do not resolve names for everybody.
 *
 * <p>Source: Zonemaster, Nameserver-TP/nameserver01.md.
 */
public final class Nameserver01 implements TestCase {

  /** They break IDNA 2008 and lie in zones that respect it, so they hardly exist (step 1). */
  private static final List<Name> PROBES =
      List.of(
          Names.of("xn--nameservertest.iis.se"),
          Names.of("xn--nameservertest.icann.org"),
          Names.of("xn--nameservertest.ripe.net"));

  @Override
  public TestModule module() {
    return TestModule.NAMESERVER;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        NameserverTags.NO_RESPONSE, NameserverTags.IS_A_RECURSOR, NameserverTags.NO_RECURSOR);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), NameserverTags.COMMON, findings, Type.A);
    zone.inParallel(servers, server -> probe(zone, server))
        .forEach((server, answers) -> judge(server, answers, findings));
  }

  private static Map<Name, Answer> probe(ZoneUnderTest zone, ServerAddress server) {
    return zone.inParallel(PROBES, name -> zone.ask(server, Query.of(name, Type.A)));
  }

  private static void judge(ServerAddress server, Map<Name, Answer> answers, Findings findings) {
    List<Response> responses =
        answers.values().stream().flatMap(answer -> answer.response().stream()).toList();
    answers.forEach(
        (name, answer) -> {
          if (answer.isNoResponse()) {
            findings.add(NameserverTags.NO_RESPONSE.with(server, name));
          }
        });
    if (offersRecursion(responses)) {
      findings.add(NameserverTags.IS_A_RECURSOR.with(server));
    } else if (responses.size() == PROBES.size()) {
      findings.add(NameserverTags.NO_RECURSOR.with(server));
    }
  }

  private static boolean offersRecursion(List<Response> responses) {
    boolean knowsThatNoneExists =
        responses.stream().filter(r -> r.rcode() == Rcode.NXDOMAIN).count() == PROBES.size();
    return knowsThatNoneExists || responses.stream().anyMatch(Response::isRecursionAvailable);
  }
}
