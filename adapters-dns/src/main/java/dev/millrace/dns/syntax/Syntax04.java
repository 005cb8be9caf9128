package dev.millrace.dns.syntax;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import org.xbill.DNS.Name;

/** Syntax04: the names of the name servers are valid host names. */
public final class Syntax04 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.SYNTAX;
  }

  @Override
  public List<Tag> tags() {
    return SyntaxTags.NAMESERVER.all();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    for (Name server : zone.allServers().names()) {
      HostnameSyntax.check(server, SyntaxTags.NAMESERVER, findings);
    }
  }
}
