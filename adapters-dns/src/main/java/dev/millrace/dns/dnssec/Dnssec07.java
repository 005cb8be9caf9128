package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * Dnssec07: the zone is signed, and if so, the parent zone has DS records for it.
 *
 * <p>Specification: Zonemaster, DNSSEC-TP/dnssec07. Runs first in its module: if it finds {@code
 * DS07_NOT_SIGNED}, only Dnssec11 runs besides.
 */
public final class Dnssec07 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec07Tags.ALL;
  }

  /**
   * Who has DS records.
   *
   * @param given whether they were given with the test
   */
  private record Parents(boolean given, List<ServerAddress> withDs, List<ServerAddress> withoutDs) {
    boolean hasDs() {
      return given || !withDs.isEmpty();
    }
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), DnssecTags.COMMON, findings, Type.SOA, Type.DNSKEY);
    SignedServers children = new SignedServers(zone.name());
    Apex.keyAnswersOfAuthorities(zone, servers).forEach(children::sort);
    Parents parents = new Parents(false, List.of(), List.of());
    if (children.anySigned()) {
      parents = parents(zone, findings);
    }
    children.report(findings);
    report(parents, children, findings);
  }

  private static Parents parents(ZoneUnderTest zone, Findings findings) {
    Parents parents = new Parents(!zone.givenDs().isEmpty(), new ArrayList<>(), new ArrayList<>());
    if (parents.given()) {
      return parents;
    }
    List<ServerAddress> servers =
        zone.enabled(zone.parentServers().pairs(), DnssecTags.COMMON, findings, Type.DS);
    Name parent = zone.parentZone().orElse(Name.root);
    zone.askAll(servers, Apex.query(zone, Type.DS))
        .forEach(
            (server, answer) ->
                answer
                    .response()
                    .filter(Apex::isDnssecAware)
                    .ifPresent(
                        response -> {
                          boolean secured =
                              SignedSet.answered(response, DSRecord.class).isCoveredBy(parent);
                          (secured ? parents.withDs() : parents.withoutDs()).add(server);
                        }));
    return parents;
  }

  private static void report(Parents parents, SignedServers children, Findings findings) {
    if (!parents.withoutDs().isEmpty()) {
      findings.add(Dnssec07Tags.DS07_NO_DS_ON_PARENT_SERVER.with(parents.withoutDs()));
    }
    if (parents.hasDs()) {
      findings.add(Dnssec07Tags.DS07_DS_ON_PARENT_SERVER.with(parents.withDs()));
    }
    if (parents.hasDs() && !parents.withoutDs().isEmpty()) {
      findings.add(Dnssec07Tags.DS07_INCONSISTENT_DS.found());
    } else if (children.allSigned()) {
      if (parents.hasDs()) {
        findings.add(Dnssec07Tags.DS07_DS_FOR_SIGNED_ZONE.found());
      } else if (!parents.withoutDs().isEmpty()) {
        findings.add(Dnssec07Tags.DS07_NO_DS_FOR_SIGNED_ZONE.found());
      }
    }
  }
}
