package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Type;

/** The DS records that secure the delegation. */
final class DelegationSigners {

  private DelegationSigners() {}

  /**
   * Those given with the test if there are any; else, of an undelegated test none, and of any other
   * those that all servers of the parent zone give together.
   *
   * <p>Source: Zonemaster, dnssec02, steps 2 and 3.
   */
  static Set<DSRecord> of(ZoneUnderTest zone, Findings findings) {
    Set<DSRecord> signers = new TreeSet<>(zone.givenDs());
    if (!signers.isEmpty() || zone.isUndelegated()) {
      return signers;
    }
    List<ServerAddress> parents =
        zone.enabled(zone.parentServers().onePerAddress(), DnssecTags.COMMON, findings, Type.DS);
    zone.askAll(parents, Apex.query(zone, Type.DS)).values().stream()
        .flatMap(answer -> answer.response().stream())
        .filter(Apex::isDnssecAware)
        .forEach(r -> signers.addAll(SignedSet.answered(r, DSRecord.class).records()));
    return signers;
  }
}
