package dev.millrace.dns.nameserver;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.MisshapenRecord;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Type;

/**
 * Nameserver05: the servers answer AAAA queries as they answer A queries.
 *
 * <p>Source: Zonemaster, Nameserver-TP/nameserver05.md; RFC 4074.
 */
public final class Nameserver05 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.NAMESERVER;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        NameserverTags.NO_RESPONSE,
        NameserverTags.A_UNEXPECTED_RCODE,
        NameserverTags.AAAA_QUERY_DROPPED,
        NameserverTags.AAAA_UNEXPECTED_RCODE,
        NameserverTags.AAAA_BAD_RDATA,
        NameserverTags.AAAA_WELL_PROCESSED);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), NameserverTags.COMMON, findings, Type.A, Type.AAAA);
    Map<ServerAddress, Answer> addresses = zone.askAll(servers, Query.of(zone.name(), Type.A));
    addresses.forEach((server, answer) -> judgeA(zone, server, answer, findings));
    List<ServerAddress> answering =
        servers.stream().filter(server -> isNoError(addresses.get(server))).toList();
    Map<ServerAddress, Answer> answers = zone.askAll(answering, Query.of(zone.name(), Type.AAAA));
    List<ServerAddress> sound = new ArrayList<>();
    answers.forEach(
        (server, answer) -> {
          List<Finding> faults = faults(server, answer);
          faults.forEach(findings::add);
          if (faults.isEmpty()) {
            sound.add(server);
          }
        });
    if (!sound.isEmpty() && sound.size() == answering.size()) {
      findings.add(NameserverTags.AAAA_WELL_PROCESSED.with(sound));
    }
  }

  private static boolean isNoError(@Nullable Answer answer) {
    return answer instanceof Response response && response.isNoError();
  }

  private static void judgeA(
      ZoneUnderTest zone, ServerAddress server, Answer answer, Findings findings) {
    if (answer.isNoResponse()) {
      findings.add(NameserverTags.NO_RESPONSE.with(server, zone.name()));
    } else if (answer instanceof Response response && !response.isNoError()) {
      findings.add(NameserverTags.A_UNEXPECTED_RCODE.with(server, response.rcodeName()));
    }
  }

  private static List<Finding> faults(ServerAddress server, Answer answer) {
    if (!(answer instanceof Response response)) {
      return List.of(NameserverTags.AAAA_QUERY_DROPPED.with(server));
    }
    if (!response.isNoError()) {
      return List.of(NameserverTags.AAAA_UNEXPECTED_RCODE.with(server, response.rcodeName()));
    }
    return response.answersOfAnyOwner(MisshapenRecord.class).stream()
        .filter(rr -> rr.getType() == Type.AAAA)
        .map(MisshapenRecord::length)
        .distinct()
        .map(length -> NameserverTags.AAAA_BAD_RDATA.with(server, length))
        .toList();
  }
}
