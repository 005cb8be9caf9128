package dev.millrace.dns.consistency;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xbill.DNS.Name;

/** Consistency05: the glue has the addresses that the authoritative servers have. */
public final class Consistency05 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.CONSISTENCY;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        ConsistencyTags.NO_RESPONSE,
        ConsistencyTags.CHILD_NS_FAILED,
        ConsistencyTags.CHILD_ZONE_LAME,
        ConsistencyTags.IN_BAILIWICK_ADDR_MISMATCH,
        ConsistencyTags.OUT_OF_BAILIWICK_ADDR_MISMATCH,
        ConsistencyTags.EXTRA_ADDRESS_CHILD,
        ConsistencyTags.ADDRESSES_MATCH);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    Optional<Set<ServerAddress>> inZone = new ChildAddresses(zone, findings).find();
    if (inZone.isEmpty()) {
      findings.add(ConsistencyTags.CHILD_ZONE_LAME.found());
      return;
    }
    Set<ServerAddress> strict =
        new TreeSet<>(
            zone.glue().pairs().stream()
                .filter(pair -> pair.server().subdomain(zone.name()))
                .toList());
    boolean insideMatches = compareInside(strict, inZone.get(), findings);
    boolean outsideMatches = compareOutside(zone, findings);
    if (insideMatches && outsideMatches) {
      findings.add(ConsistencyTags.ADDRESSES_MATCH.found());
    }
  }

  private static boolean compareInside(
      Set<ServerAddress> glue, Set<ServerAddress> inZone, Findings findings) {
    if (!inZone.containsAll(glue)) {
      findings.add(ConsistencyTags.IN_BAILIWICK_ADDR_MISMATCH.with(glue, inZone));
    }
    List<ServerAddress> extra = inZone.stream().filter(pair -> !glue.contains(pair)).toList();
    if (!extra.isEmpty()) {
      findings.add(ConsistencyTags.EXTRA_ADDRESS_CHILD.with(extra));
    }
    return glue.equals(inZone);
  }

  private static boolean compareOutside(ZoneUnderTest zone, Findings findings) {
    NameServers glue = new ExtendedGlue(zone).find();
    boolean matches = true;
    for (Name server : glue.names()) {
      List<ServerAddress> given =
          glue.addressesOf(server).stream().map(a -> new ServerAddress(server, a)).toList();
      Set<ServerAddress> found = PublicAddresses.of(zone, server);
      if (!found.containsAll(given)) {
        findings.add(ConsistencyTags.OUT_OF_BAILIWICK_ADDR_MISMATCH.with(given, found));
        matches = false;
      }
    }
    return matches;
  }
}
