package dev.millrace.dns.address;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Map;

/** Address02: the addresses of the servers have names in the reverse tree. */
public final class Address02 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.ADDRESS;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        AddressTags.NAMESERVERS_IP_WITH_REVERSE,
        AddressTags.NAMESERVER_IP_WITHOUT_REVERSE,
        AddressTags.NO_RESPONSE_PTR_QUERY);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    Map<ServerAddress, ReverseNames> names =
        ReverseNames.of(zone, zone.allServers().onePerAddress());
    List<Finding> faults =
        names.entrySet().stream()
            .flatMap(entry -> entry.getValue().fault(entry.getKey()).stream())
            .toList();
    faults.forEach(findings::add);
    if (faults.isEmpty() && !names.isEmpty()) {
      findings.add(AddressTags.NAMESERVERS_IP_WITH_REVERSE.found());
    }
  }
}
