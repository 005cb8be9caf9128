package dev.millrace.dns.zone;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.xbill.DNS.Type;

/** Zone13: the SPF policy makes for no more look-ups than receivers of mail go along with. */
public final class Zone13 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.ZONE;
  }

  @Override
  public List<Tag> tags() {
    return Zone13Tags.all();
  }

  /** There is no policy to walk if Zone11 finds none, or something wrong with it. */
  @Override
  public boolean isBesideThePoint(ZoneUnderTest zone, Predicate<String> runs) {
    return runs.test("zone11") && !SpfPolicies.of(zone).isSound();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), ZoneTags.COMMON, findings, Type.TXT);
    Optional<SortedSet<String>> policies = SpfPolicies.of(zone, servers).first();
    if (policies.isEmpty()) {
      findings.add(Zone13Tags.UNABLE_TO_CHECK.found());
    } else if (policies.get().isEmpty()) {
      findings.add(Zone13Tags.NO_SPF_FOUND.with(zone.name()));
    } else {
      count(zone, policies.get().first(), findings);
    }
  }

  private static void count(ZoneUnderTest zone, String policy, Findings findings) {
    SpfWalk walk = new SpfWalk(zone);
    walk.walk(policy);
    walk.findings().forEach(findings::add);
    long limit = zone.profile().variable("zone13", "spf_lookup_limit");
    findings.add(
        walk.count() > limit
            ? Zone13Tags.SPF_LOOKUP_COUNT_EXCEEDED.with(zone.name(), walk.count(), limit)
            : Zone13Tags.SPF_LOOKUP_COUNT_OK.with(zone.name(), walk.count()));
  }
}
