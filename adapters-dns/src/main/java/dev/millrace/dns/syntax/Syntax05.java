package dev.millrace.dns.syntax;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.SOARecord;

/** Syntax05: the RNAME of the SOA record has no at sign. */
public final class Syntax05 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.SYNTAX;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        SyntaxTags.RNAME_NO_AT_SIGN,
        SyntaxTags.RNAME_MISUSED_AT_SIGN,
        SyntaxTags.NO_RESPONSE_SOA_QUERY);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    Optional<SOARecord> soa = ApexSoa.first(zone, findings);
    if (soa.isEmpty()) {
      findings.add(SyntaxTags.NO_RESPONSE_SOA_QUERY.found());
      return;
    }
    String rname = Names.text(soa.get().getAdmin());
    findings.add(
        (rname.contains("@") ? SyntaxTags.RNAME_MISUSED_AT_SIGN : SyntaxTags.RNAME_NO_AT_SIGN)
            .with(rname));
  }
}
