package dev.millrace.dns.delegation;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import org.xbill.DNS.Name;

/** Delegation03: a referral to the zone fits into a UDP message without EDNS. */
public final class Delegation03 implements TestCase {

  /** RFC 1035, section 4.2.1. */
  private static final int LARGEST = 512;

  @Override
  public TestModule module() {
    return TestModule.DELEGATION;
  }

  @Override
  public List<Tag> tags() {
    return List.of(DelegationTags.REFERRAL_SIZE_OK, DelegationTags.REFERRAL_SIZE_TOO_LARGE);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    // An undelegated test has no parent zone; the name above the zone is the best guess.
    Name parent = zone.parentZone().orElse(Names.parent(zone.name()));
    int size = new Referral(zone.name(), parent, zone.delegationServers()).size();
    findings.add(
        (size > LARGEST ? DelegationTags.REFERRAL_SIZE_TOO_LARGE : DelegationTags.REFERRAL_SIZE_OK)
            .with(size));
  }
}
