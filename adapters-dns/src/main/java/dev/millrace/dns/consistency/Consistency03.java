package dev.millrace.dns.consistency;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.SortedMap;

/** Consistency03: all servers have the same times in the SOA record. */
public final class Consistency03 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.CONSISTENCY;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        ConsistencyTags.NO_RESPONSE,
        ConsistencyTags.NO_RESPONSE_SOA_QUERY,
        ConsistencyTags.ONE_SOA_TIME_PARAMETER_SET,
        ConsistencyTags.MULTIPLE_SOA_TIME_PARAMETER_SET,
        ConsistencyTags.SOA_TIME_PARAMETER_SET);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    SortedMap<SoaTimers, List<ServerAddress>> servers =
        SoaVersions.of(zone, findings, SoaTimers::of);
    if (servers.size() == 1) {
      SoaTimers timers = servers.firstKey();
      findings.add(
          ConsistencyTags.ONE_SOA_TIME_PARAMETER_SET.with(
              timers.refresh(), timers.retry(), timers.expire(), timers.minimum()));
    } else if (servers.size() > 1) {
      findings.add(ConsistencyTags.MULTIPLE_SOA_TIME_PARAMETER_SET.with(servers.size()));
      servers.forEach((timers, having) -> reportSet(timers, having, findings));
    }
  }

  private static void reportSet(SoaTimers timers, List<ServerAddress> having, Findings findings) {
    findings.add(
        ConsistencyTags.SOA_TIME_PARAMETER_SET.with(
            timers.refresh(), timers.retry(), timers.expire(), timers.minimum(), having));
  }
}
