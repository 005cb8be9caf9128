package dev.millrace.dns.zone;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.recursion.Lookup;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.Collection;
import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** Zone07: the MNAME of the SOA record is no alias. */
public final class Zone07 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.ZONE;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        ZoneTags.MNAME_IS_CNAME,
        ZoneTags.MNAME_IS_NOT_CNAME,
        ZoneTags.MNAME_HAS_NO_ADDRESS,
        ZoneTags.NO_RESPONSE_SOA_QUERY);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    ApexSoa.find(zone, findings).ifPresent(soa -> compare(zone, soa, findings));
  }

  private static void compare(ZoneUnderTest zone, SOARecord soa, Findings findings) {
    Name mname = soa.getHost();
    Collection<Lookup> lookups =
        zone.inParallel(List.of(Type.A, Type.AAAA), type -> zone.lookup(mname, type)).values();
    if (lookups.stream().anyMatch(lookup -> !lookup.aliases().isEmpty())) {
      findings.add(ZoneTags.MNAME_IS_CNAME.with(mname));
    } else if (lookups.stream().anyMatch(Lookup::isFound)) {
      findings.add(ZoneTags.MNAME_IS_NOT_CNAME.with(mname));
    } else {
      findings.add(ZoneTags.MNAME_HAS_NO_ADDRESS.with(mname));
    }
  }
}
