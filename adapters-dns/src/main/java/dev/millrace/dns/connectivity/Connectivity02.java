package dev.millrace.dns.connectivity;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import org.xbill.DNS.Type;

/** Connectivity02: TCP connectivity to name servers. */
public final class Connectivity02 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.CONNECTIVITY;
  }

  @Override
  public List<Tag> tags() {
    return ConnectivityTags.CN02.all();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    new Reach(zone, Protocol.TCP, ConnectivityTags.CN02)
        .report(
            zone.enabled(
                zone.allServers().pairs(), ConnectivityTags.COMMON, findings, Type.SOA, Type.NS),
            findings);
  }
}
