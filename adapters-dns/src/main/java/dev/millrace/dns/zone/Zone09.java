package dev.millrace.dns.zone;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.xbill.DNS.Type;

/** Zone09: the zone has a mail target where one is expected. */
public final class Zone09 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.ZONE;
  }

  @Override
  public List<Tag> tags() {
    return Zone09Tags.all();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(
            zone.allServers().onePerAddress(), ZoneTags.COMMON, findings, Type.SOA, Type.MX);
    MxAnswers answers = MxAnswers.of(zone, servers);
    reportFaults(answers, findings);
    if (!answers.with().isEmpty()) {
      reportTargets(zone, answers.with(), findings);
    } else if (!answers.without().isEmpty() && MailUse.isExpected(zone)) {
      findings.add(Zone09Tags.MISSING_MAIL_TARGET.found());
    }
  }

  private static void reportFaults(MxAnswers answers, Findings findings) {
    if (!answers.silent().isEmpty()) {
      findings.add(Zone09Tags.NO_RESPONSE_MX_QUERY.with(answers.silent()));
    }
    answers
        .refused()
        .forEach(
            (rcode, addresses) ->
                findings.add(Zone09Tags.UNEXPECTED_RCODE_MX.with(addresses, rcode)));
    if (!answers.unauthoritative().isEmpty()) {
      findings.add(Zone09Tags.NON_AUTH_MX_RESPONSE.with(answers.unauthoritative()));
    }
    if (!answers.without().isEmpty() && !answers.with().isEmpty()) {
      findings.add(Zone09Tags.INCONSISTENT_MX.found());
      findings.add(Zone09Tags.NO_MX_FOUND.with(answers.without()));
      findings.add(Zone09Tags.MX_FOUND.with(answers.with().keySet()));
    }
  }

  private static void reportTargets(
      ZoneUnderTest zone, Map<InetAddress, SortedSet<MailTarget>> with, Findings findings) {
    Map<SortedSet<MailTarget>, List<InetAddress>> byTargets =
        with.entrySet().stream()
            .collect(
                groupingBy(
                    Map.Entry::getValue, LinkedHashMap::new, mapping(Map.Entry::getKey, toList())));
    if (byTargets.size() > 1) {
      findings.add(Zone09Tags.INCONSISTENT_MX_DATA.found());
      byTargets.forEach((targets, addresses) -> findings.add(mxData(targets, addresses)));
      return;
    }
    byTargets.forEach((targets, addresses) -> reportAgreed(zone, targets, addresses, findings));
  }

  private static void reportAgreed(
      ZoneUnderTest zone,
      SortedSet<MailTarget> targets,
      List<InetAddress> addresses,
      Findings findings) {
    if (targets.stream().anyMatch(MailTarget::isNull)) {
      reportNullMx(targets, findings);
    } else if (MailUse.isTopLevel(zone)) {
      findings.add(Zone09Tags.TLD_EMAIL_DOMAIN.found());
    } else if (zone.isRoot()) {
      findings.add(Zone09Tags.ROOT_EMAIL_DOMAIN.found());
    } else {
      findings.add(mxData(targets, addresses));
    }
  }

  private static void reportNullMx(SortedSet<MailTarget> targets, Findings findings) {
    if (targets.size() > 1) {
      findings.add(Zone09Tags.NULL_MX_WITH_OTHER_MX.found());
    }
    if (targets.stream().anyMatch(target -> target.isNull() && target.preference() != 0)) {
      findings.add(Zone09Tags.NULL_MX_NON_ZERO_PREF.found());
    }
  }

  private static Finding mxData(SortedSet<MailTarget> targets, List<InetAddress> addresses) {
    List<String> names = targets.stream().map(target -> Names.text(target.exchange())).toList();
    return Zone09Tags.MX_DATA.with(addresses, names);
  }
}
