package dev.millrace.dns.syntax;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.ApexAnswers;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Type;

/** Syntax08: the mail exchangers of the zone have valid host names. */
public final class Syntax08 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.SYNTAX;
  }

  @Override
  public List<Tag> tags() {
    return Stream.concat(SyntaxTags.MX.all().stream(), Stream.of(SyntaxTags.NO_RESPONSE_MX_QUERY))
        .toList();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().onePerAddress(), SyntaxTags.COMMON, findings, Type.MX);
    Optional<Response> response =
        ApexAnswers.first(zone, servers, Query.of(zone.name(), Type.MX), Response::isNoError);
    if (response.isEmpty()) {
      findings.add(SyntaxTags.NO_RESPONSE_MX_QUERY.found());
      return;
    }
    response.get().answersOfAnyOwner(MXRecord.class).stream()
        .map(MXRecord::getTarget)
        .distinct()
        .sorted()
        .forEach(target -> HostnameSyntax.check(target, SyntaxTags.MX, findings));
  }
}
