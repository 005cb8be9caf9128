package dev.millrace.dns.plan;

import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.query.NameServers;
import java.util.List;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;

/**
 * One zone test to be run.
 *
 * @param zone the apex, absolute
 * @param given the name servers of an undelegated test with the addresses given; empty for a normal
 *     test
 * @param ds the DS records given
 * @param plan the cases to run
 * @param profile the effective profile
 * @param terms what is kept, when it stops, and whom it asks
 */
public record RunRequest(
    Name zone,
    NameServers given,
    List<DSRecord> ds,
    TestPlan plan,
    Profile profile,
    RunTerms terms) {

  public RunRequest {
    ds = List.copyOf(ds);
  }
}
