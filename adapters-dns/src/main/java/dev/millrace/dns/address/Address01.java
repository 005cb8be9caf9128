package dev.millrace.dns.address;

import static java.util.stream.Collectors.groupingBy;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import dev.millrace.domain.address.AddressUse;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Address01: name server addresses must be globally reachable. */
public final class Address01 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.ADDRESS;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        AddressTags.A01_ADDR_NOT_GLOBALLY_REACHABLE,
        AddressTags.A01_DOCUMENTATION_ADDR,
        AddressTags.A01_GLOBALLY_REACHABLE_ADDR,
        AddressTags.A01_LOCAL_USE_ADDR,
        AddressTags.A01_NO_GLOBALLY_REACHABLE_ADDR,
        AddressTags.A01_NO_NAME_SERVERS_FOUND);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers = zone.allServers().pairs();
    if (servers.isEmpty()) {
      findings.add(AddressTags.A01_NO_NAME_SERVERS_FOUND.found());
      return;
    }
    Map<Reach, List<ServerAddress>> byReach =
        servers.stream().collect(groupingBy(server -> Reach.of(AddressUse.of(server.address()))));
    for (Reach reach : Reach.values()) {
      List<ServerAddress> found = byReach.getOrDefault(reach, List.of());
      if (!found.isEmpty()) {
        findings.add(reach.tag().with(found));
      }
    }
    if (!byReach.containsKey(Reach.GLOBAL)) {
      findings.add(AddressTags.A01_NO_GLOBALLY_REACHABLE_ADDR.found());
    }
  }

  /** The sets of the specification, in the order of their findings. */
  private enum Reach {
    DOCUMENTATION,
    LOCAL,
    NOT_GLOBAL,
    GLOBAL;

    /** The registries are what counts: what they do not have as unreachable is reachable. */
    static Reach of(AddressUse use) {
      return switch (use) {
        case DOCUMENTATION -> DOCUMENTATION;
        case LOCAL -> LOCAL;
        case SPECIAL -> NOT_GLOBAL;
        case PUBLIC, TRANSLATED -> GLOBAL;
      };
    }

    Tag.Of1<Collection<ServerAddress>> tag() {
      return switch (this) {
        case DOCUMENTATION -> AddressTags.A01_DOCUMENTATION_ADDR;
        case LOCAL -> AddressTags.A01_LOCAL_USE_ADDR;
        case NOT_GLOBAL -> AddressTags.A01_ADDR_NOT_GLOBALLY_REACHABLE;
        case GLOBAL -> AddressTags.A01_GLOBALLY_REACHABLE_ADDR;
      };
    }
  }
}
