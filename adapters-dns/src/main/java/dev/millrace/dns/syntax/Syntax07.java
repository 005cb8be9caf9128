package dev.millrace.dns.syntax;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xbill.DNS.SOARecord;

/** Syntax07: the MNAME of the SOA record is a valid host name. */
public final class Syntax07 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.SYNTAX;
  }

  @Override
  public List<Tag> tags() {
    return Stream.concat(
            SyntaxTags.MNAME.all().stream(), Stream.of(SyntaxTags.NO_RESPONSE_SOA_QUERY))
        .toList();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    Optional<SOARecord> soa = ApexSoa.first(zone, findings);
    if (soa.isEmpty()) {
      findings.add(SyntaxTags.NO_RESPONSE_SOA_QUERY.found());
      return;
    }
    HostnameSyntax.check(soa.get().getHost(), SyntaxTags.MNAME, findings);
  }
}
