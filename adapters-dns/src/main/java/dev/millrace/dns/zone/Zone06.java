package dev.millrace.dns.zone;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import org.xbill.DNS.SOARecord;

/** Zone06: the SOA minimum value lies between its bounds. */
public final class Zone06 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.ZONE;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        ZoneTags.SOA_DEFAULT_TTL_MAXIMUM_VALUE_HIGHER,
        ZoneTags.SOA_DEFAULT_TTL_MAXIMUM_VALUE_LOWER,
        ZoneTags.SOA_DEFAULT_TTL_MAXIMUM_VALUE_OK,
        ZoneTags.NO_RESPONSE_SOA_QUERY);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    ApexSoa.find(zone, findings).ifPresent(soa -> compare(zone, soa, findings));
  }

  private static void compare(ZoneUnderTest zone, SOARecord soa, Findings findings) {
    long highest = zone.profile().variable("zone06", "SOA_DEFAULT_TTL_MAXIMUM_VALUE");
    long lowest = zone.profile().variable("zone06", "SOA_DEFAULT_TTL_MINIMUM_VALUE");
    long minimum = soa.getMinimum();
    if (minimum > highest) {
      findings.add(ZoneTags.SOA_DEFAULT_TTL_MAXIMUM_VALUE_HIGHER.with(minimum, highest));
    } else if (minimum < lowest) {
      findings.add(ZoneTags.SOA_DEFAULT_TTL_MAXIMUM_VALUE_LOWER.with(minimum, lowest));
    } else {
      findings.add(ZoneTags.SOA_DEFAULT_TTL_MAXIMUM_VALUE_OK.with(minimum, highest, lowest));
    }
  }
}
