package dev.millrace.dns.zone;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import org.xbill.DNS.SOARecord;

/** Zone03: the SOA retry value is lower than the refresh value. */
public final class Zone03 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.ZONE;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        ZoneTags.REFRESH_LOWER_THAN_RETRY,
        ZoneTags.REFRESH_HIGHER_THAN_RETRY,
        ZoneTags.NO_RESPONSE_SOA_QUERY);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    ApexSoa.find(zone, findings).ifPresent(soa -> compare(soa, findings));
  }

  private static void compare(SOARecord soa, Findings findings) {
    findings.add(
        (soa.getRetry() >= soa.getRefresh()
                ? ZoneTags.REFRESH_LOWER_THAN_RETRY
                : ZoneTags.REFRESH_HIGHER_THAN_RETRY)
            .with(soa.getRefresh(), soa.getRetry()));
  }
}
