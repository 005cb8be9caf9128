package dev.millrace.dns.zone;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import org.xbill.DNS.SOARecord;

/** Zone05: the SOA expire value is not too low and not lower than the refresh value. */
public final class Zone05 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.ZONE;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        ZoneTags.EXPIRE_LOWER_THAN_REFRESH,
        ZoneTags.EXPIRE_MINIMUM_VALUE_LOWER,
        ZoneTags.EXPIRE_MINIMUM_VALUE_OK,
        ZoneTags.NO_RESPONSE_SOA_QUERY);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    ApexSoa.find(zone, findings).ifPresent(soa -> compare(zone, soa, findings));
  }

  private static void compare(ZoneUnderTest zone, SOARecord soa, Findings findings) {
    long required = zone.profile().variable("zone05", "SOA_EXPIRE_MINIMUM_VALUE");
    long expire = soa.getExpire();
    long refresh = soa.getRefresh();
    if (expire < required) {
      findings.add(ZoneTags.EXPIRE_MINIMUM_VALUE_LOWER.with(expire, required));
    }
    if (expire < refresh) {
      findings.add(ZoneTags.EXPIRE_LOWER_THAN_REFRESH.with(expire, refresh));
    }
    if (expire >= required && expire >= refresh) {
      findings.add(ZoneTags.EXPIRE_MINIMUM_VALUE_OK.with(expire, refresh, required));
    }
  }
}
