package dev.millrace.dns.basic;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Type;

/**
 * Basic03: broken but functional. Of use only if no server works as it should; else it says so and
 * asks nothing.
 */
public final class Basic03 implements TestCase {

  private static final Name WWW = Name.fromConstantString("www");

  @Override
  public TestModule module() {
    return TestModule.BASIC;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        BasicTags.A_QUERY_NO_RESPONSES,
        BasicTags.HAS_A_RECORDS,
        BasicTags.HAS_NAMESERVER_NO_WWW_A_TEST,
        BasicTags.NO_A_RECORDS,
        BasicTags.IPV4_ENABLED,
        BasicTags.IPV6_ENABLED);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    if (!zone.workingServers().working().isEmpty()) {
      findings.add(BasicTags.HAS_NAMESERVER_NO_WWW_A_TEST.with(zone.name()));
    } else {
      askForWww(zone, findings);
    }
  }

  private static void askForWww(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> all = zone.delegationServers().pairs();
    List<ServerAddress> servers = EnabledFamilies.report(zone, all, findings, Type.A);
    Query query = Query.of(www(zone.name()), Type.A);
    Map<ServerAddress, Answer> answers = zone.askAll(servers, query);
    answers.forEach(
        (server, answer) ->
            answer
                .response()
                .ifPresent(
                    response ->
                        findings.add(
                            (hasAddress(response)
                                    ? BasicTags.HAS_A_RECORDS
                                    : BasicTags.NO_A_RECORDS)
                                .with(server, query.name()))));
    boolean silent = answers.values().stream().noneMatch(a -> a.response().isPresent());
    if (silent && !all.isEmpty()) {
      findings.add(BasicTags.A_QUERY_NO_RESPONSES.found());
    }
  }

  private static boolean hasAddress(Response response) {
    return !response.answers(ARecord.class).isEmpty();
  }

  /** The name with {@code www} before it, or itself where that would be too long. */
  private static Name www(Name zone) {
    try {
      return Name.concatenate(WWW, zone);
    } catch (NameTooLongException e) {
      return zone;
    }
  }
}
