package dev.millrace.dns.basic;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.xbill.DNS.Type;

/** Basic02: the domain must have at least one working name server. */
public final class Basic02 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.BASIC;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        BasicTags.B02_AUTH_RESPONSE_SOA,
        BasicTags.B02_NO_DELEGATION,
        BasicTags.B02_NO_WORKING_NS,
        BasicTags.B02_NS_BROKEN,
        BasicTags.B02_NS_NOT_AUTH,
        BasicTags.B02_NS_NO_IP_ADDR,
        BasicTags.B02_NS_NO_RESPONSE,
        BasicTags.B02_UNEXPECTED_RCODE,
        BasicTags.IPV4_ENABLED,
        BasicTags.IPV6_ENABLED);
  }

  /** A zone that nobody delegates cannot have a working server. */
  @Override
  public boolean isBesideThePoint(ZoneUnderTest zone, Predicate<String> runs) {
    return runs.test("basic01") && !zone.isDelegatedAnywhere();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    NameServers delegation = zone.delegationServers();
    if (delegation.isEmpty()) {
      findings.add(BasicTags.B02_NO_DELEGATION.with(zone.name()));
      return;
    }
    EnabledFamilies.report(zone, delegation.pairs(), findings, Type.SOA);
    List<ServerAddress> working = zone.workingServers().working();
    if (working.isEmpty()) {
      findings.add(BasicTags.B02_NO_WORKING_NS.with(zone.name()));
      explain(delegation, zone.workingServers().answers(), findings);
    } else {
      findings.add(BasicTags.B02_AUTH_RESPONSE_SOA.with(working, zone.name()));
    }
  }

  private static void explain(
      NameServers delegation, Map<ServerAddress, Answer> answers, Findings findings) {
    List<ServerAddress> broken = responding(answers, r -> r.isNoError() && r.isAuthoritative());
    List<ServerAddress> withoutAuthority =
        responding(answers, r -> r.isNoError() && !r.isAuthoritative());
    broken.forEach(server -> findings.add(BasicTags.B02_NS_BROKEN.with(server)));
    withoutAuthority.forEach(server -> findings.add(BasicTags.B02_NS_NOT_AUTH.with(server)));
    delegation
        .namesWithoutAddress()
        .forEach(name -> findings.add(BasicTags.B02_NS_NO_IP_ADDR.with(name)));
    answers.forEach(
        (server, answer) -> {
          if (answer.isNoResponse()) {
            findings.add(BasicTags.B02_NS_NO_RESPONSE.with(server));
          }
        });
    answers.forEach(
        (server, answer) ->
            answer
                .response()
                .filter(response -> !response.isNoError())
                .ifPresent(
                    response ->
                        findings.add(
                            BasicTags.B02_UNEXPECTED_RCODE.with(server, response.rcodeName()))));
  }

  private static List<ServerAddress> responding(
      Map<ServerAddress, Answer> answers, Predicate<Response> how) {
    return answers.entrySet().stream()
        .filter(e -> e.getValue().response().filter(how).isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }
}
