package dev.millrace.dns.zone;

import dev.millrace.dns.finding.Finding;
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
import java.util.Optional;
import org.xbill.DNS.Name;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** Zone10: every server has exactly one SOA record at the apex. */
public final class Zone10 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.ZONE;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        ZoneTags.NO_RESPONSE,
        ZoneTags.NO_SOA_IN_RESPONSE,
        ZoneTags.WRONG_SOA,
        ZoneTags.MULTIPLE_SOA,
        ZoneTags.ONE_SOA);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().onePerAddress(), ZoneTags.COMMON, findings, Type.SOA);
    Map<ServerAddress, Answer> answers = zone.askAll(servers, Query.of(zone.name(), Type.SOA));
    List<Finding> faults =
        answers.entrySet().stream()
            .flatMap(answer -> fault(zone.name(), answer.getKey(), answer.getValue()).stream())
            .toList();
    faults.forEach(findings::add);
    if (faults.isEmpty() && !answers.isEmpty()) {
      findings.add(ZoneTags.ONE_SOA.found());
    }
  }

  private static Optional<Finding> fault(Name zone, ServerAddress server, Answer answer) {
    Optional<Response> response = answer.response();
    if (response.isEmpty()) {
      return Optional.of(ZoneTags.NO_RESPONSE.with(server));
    }
    List<SOARecord> soas = response.get().answersOfAnyOwner(SOARecord.class);
    if (soas.isEmpty()) {
      return Optional.of(ZoneTags.NO_SOA_IN_RESPONSE.with(server));
    }
    Optional<Name> stranger =
        soas.stream().map(SOARecord::getName).filter(owner -> !owner.equals(zone)).findFirst();
    if (stranger.isPresent()) {
      return Optional.of(ZoneTags.WRONG_SOA.with(server, stranger.get(), zone));
    }
    return soas.size() > 1
        ? Optional.of(ZoneTags.MULTIPLE_SOA.with(server, soas.size()))
        : Optional.empty();
  }
}
