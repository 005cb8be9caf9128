package dev.millrace.dns.zone;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.xbill.DNS.Type;

/** Zone11: the zone has one SPF policy, the same on all servers, that keeps the grammar. */
public final class Zone11 implements TestCase {

  private static final String NULL_POLICY = "v=spf1 -all";

  @Override
  public TestModule module() {
    return TestModule.ZONE;
  }

  @Override
  public List<Tag> tags() {
    return Zone11Tags.all();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), ZoneTags.COMMON, findings, Type.TXT);
    Map<SortedSet<String>, List<ServerAddress>> policies =
        SpfPolicies.of(zone, servers).byContent();
    if (policies.isEmpty()) {
      findings.add(Zone11Tags.UNABLE_TO_CHECK_FOR_SPF.found());
    } else if (policies.size() > 1) {
      findings.add(Zone11Tags.INCONSISTENT_SPF_POLICIES.found());
      policies
          .values()
          .forEach(group -> findings.add(Zone11Tags.DIFFERENT_SPF_POLICIES_FOUND.with(group)));
    } else {
      policies.forEach((agreed, group) -> findings.add(judge(zone, agreed, group)));
    }
  }

  private static Finding judge(
      ZoneUnderTest zone, SortedSet<String> policies, List<ServerAddress> servers) {
    if (policies.isEmpty()) {
      return MailUse.isExpected(zone)
          ? Zone11Tags.NO_SPF_FOUND.with(zone.name())
          : Zone11Tags.NO_SPF_NON_MAIL_DOMAIN.with(zone.name());
    }
    if (policies.size() > 1) {
      return Zone11Tags.SPF_MULTIPLE_RECORDS.with(servers);
    }
    if (!SpfSyntax.isValid(policies.first())) {
      return Zone11Tags.SPF_SYNTAX_ERROR.with(zone.name(), servers);
    }
    if (MailUse.isExpected(zone)) {
      return Zone11Tags.SPF_SYNTAX_OK.with(zone.name());
    }
    return isNull(policies.first())
        ? Zone11Tags.NULL_SPF_NON_MAIL_DOMAIN.with(zone.name())
        : Zone11Tags.NON_NULL_SPF_NON_MAIL_DOMAIN.with(zone.name());
  }

  /** Whether {@code -all} is the only term, whatever the spaces around it. */
  private static boolean isNull(String policy) {
    return policy.strip().replaceAll(" +", " ").equals(NULL_POLICY);
  }
}
