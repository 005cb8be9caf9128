package dev.millrace.dns.zone;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import org.xbill.DNS.SOARecord;

/** Zone02: the SOA refresh value is not too low. */
public final class Zone02 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.ZONE;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        ZoneTags.REFRESH_MINIMUM_VALUE_LOWER,
        ZoneTags.REFRESH_MINIMUM_VALUE_OK,
        ZoneTags.NO_RESPONSE_SOA_QUERY);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    ApexSoa.find(zone, findings).ifPresent(soa -> compare(zone, soa, findings));
  }

  private static void compare(ZoneUnderTest zone, SOARecord soa, Findings findings) {
    long required = zone.profile().variable("zone02", "SOA_REFRESH_MINIMUM_VALUE");
    long refresh = soa.getRefresh();
    findings.add(
        (refresh < required
                ? ZoneTags.REFRESH_MINIMUM_VALUE_LOWER
                : ZoneTags.REFRESH_MINIMUM_VALUE_OK)
            .with(refresh, required));
  }
}
