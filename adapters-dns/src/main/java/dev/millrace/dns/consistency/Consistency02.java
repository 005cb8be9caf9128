package dev.millrace.dns.consistency;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.SortedMap;
import org.xbill.DNS.Name;
import org.xbill.DNS.SOARecord;

/** Consistency02: all servers have the same contact in the SOA record. */
public final class Consistency02 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.CONSISTENCY;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        ConsistencyTags.NO_RESPONSE,
        ConsistencyTags.NO_RESPONSE_SOA_QUERY,
        ConsistencyTags.ONE_SOA_RNAME,
        ConsistencyTags.MULTIPLE_SOA_RNAMES,
        ConsistencyTags.SOA_RNAME);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    SortedMap<Name, List<ServerAddress>> servers =
        SoaVersions.of(zone, findings, SOARecord::getAdmin);
    if (servers.size() == 1) {
      findings.add(ConsistencyTags.ONE_SOA_RNAME.with(servers.firstKey()));
    } else if (servers.size() > 1) {
      findings.add(ConsistencyTags.MULTIPLE_SOA_RNAMES.with(servers.size()));
      servers.forEach((name, having) -> findings.add(ConsistencyTags.SOA_RNAME.with(name, having)));
    }
  }
}
