package dev.millrace.dns.delegation;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.stream.Stream;

/** Delegation01: there are at least two name servers, over IPv4 and over IPv6 too. */
public final class Delegation01 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.DELEGATION;
  }

  @Override
  public List<Tag> tags() {
    return Stream.of(ServerCounts.DELEGATION, ServerCounts.CHILD)
        .flatMap(counts -> counts.tags().stream())
        .toList();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    ServerCounts.DELEGATION.report(zone.delegationServers(), findings);
    ServerCounts.CHILD.report(zone.zoneServers(), findings);
  }
}
