package dev.millrace.dns.address;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Address03: the names in the reverse tree are the names of the servers. */
public final class Address03 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.ADDRESS;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        AddressTags.NAMESERVER_IP_PTR_MATCH,
        AddressTags.NAMESERVER_IP_PTR_MISMATCH,
        AddressTags.NAMESERVER_IP_WITHOUT_REVERSE,
        AddressTags.NO_RESPONSE_PTR_QUERY);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    NameServers servers = zone.zoneServers();
    Map<ServerAddress, ReverseNames> names = ReverseNames.of(zone, servers.onePerAddress());
    List<Finding> faults =
        names.entrySet().stream()
            .flatMap(entry -> fault(servers, entry.getKey(), entry.getValue()).stream())
            .toList();
    faults.forEach(findings::add);
    if (faults.isEmpty() && !names.isEmpty()) {
      findings.add(AddressTags.NAMESERVER_IP_PTR_MATCH.found());
    }
  }

  private static Optional<Finding> fault(
      NameServers servers, ServerAddress server, ReverseNames reverse) {
    return reverse.fault(server).or(() -> mismatch(servers, server, reverse));
  }

  /** An address that several servers share may be named after any of them. */
  private static Optional<Finding> mismatch(
      NameServers servers, ServerAddress server, ReverseNames reverse) {
    boolean matches =
        reverse.names().stream()
            .anyMatch(name -> servers.addressesOf(name).contains(server.address()));
    return matches
        ? Optional.empty()
        : Optional.of(
            AddressTags.NAMESERVER_IP_PTR_MISMATCH.with(
                server.server(), server.address(), reverse.names()));
  }
}
