package dev.millrace.dns.delegation;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.stream.Stream;

/**
 * Delegation02: the servers have distinct addresses. The two tags about both sides together are in
 * Zonemaster's list of messages, not in the specification of the case.
 */
public final class Delegation02 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.DELEGATION;
  }

  @Override
  public List<Tag> tags() {
    return Stream.of(
            DelegationTags.DEL_ADDRESSES,
            DelegationTags.CHILD_ADDRESSES,
            DelegationTags.ALL_ADDRESSES)
        .flatMap(tags -> tags.all().stream())
        .toList();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    SharedAddresses.report(zone.delegationServers(), DelegationTags.DEL_ADDRESSES, findings);
    SharedAddresses.report(zone.zoneServers(), DelegationTags.CHILD_ADDRESSES, findings);
    SharedAddresses.report(zone.allServers(), DelegationTags.ALL_ADDRESSES, findings);
  }
}
