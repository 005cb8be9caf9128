package dev.millrace.dns.zone;

import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Type;

/** Source: Zonemaster, test-zones, Zone09. */
class MailTargetScenariosTest {

  private static final String MAIL = "@ MX 10 mail\nmail A 192.0.2.25";

  static Stream<OfflineScenario> scenarios() {
    return Stream.of(faulty(), different(), odd(), missing()).flatMap(rows -> rows);
  }

  private static Stream<OfflineScenario> faulty() {
    return Stream.of(
        firstWith("NO-RESPONSE-MX-QUERY", Faults.silent())
            .finds("Z09_NO_RESPONSE_MX_QUERY", "Z09_MX_DATA"),
        firstWith("UNEXPECTED-RCODE-MX", Faults.servfail())
            .finds("Z09_UNEXPECTED_RCODE_MX", "Z09_MX_DATA"),
        firstWith("NON-AUTH-MX-RESPONSE", Faults.notAuthoritative())
            .finds("Z09_NON_AUTH_MX_RESPONSE", "Z09_MX_DATA"));
  }

  private static Stream<OfflineScenario> different() {
    return Stream.of(
        scenario("INCONSISTENT-MX", second(MAIL, ""))
            .finds("Z09_INCONSISTENT_MX", "Z09_MX_FOUND", "Z09_NO_MX_FOUND", "Z09_MX_DATA"),
        scenario("INCONSISTENT-MX-DATA", second(MAIL, "@ MX 20 mail"))
            .finds("Z09_INCONSISTENT_MX_DATA", "Z09_MX_DATA"),
        scenario("MX-DATA", Pair.child().records(MAIL)).finds("Z09_MX_DATA"));
  }

  private static Stream<OfflineScenario> odd() {
    return Stream.of(
        scenario("NULL-MX-WITH-OTHER-MX", Pair.child().records(MAIL + "\n@ MX 0 ."))
            .finds("Z09_NULL_MX_WITH_OTHER_MX"),
        scenario("NULL-MX-NON-ZERO-PREF", Pair.child().records("@ MX 10 ."))
            .finds("Z09_NULL_MX_NON_ZERO_PREF"),
        scenario("NULL-MX", Pair.child().records("@ MX 0 .")),
        zone("TLD-EMAIL-DOMAIN", "tld-email-domain-zone09", MAIL).finds("Z09_TLD_EMAIL_DOMAIN"),
        zone("ROOT-EMAIL-DOMAIN", ".", MAIL).finds("Z09_ROOT_EMAIL_DOMAIN"));
  }

  private static Stream<OfflineScenario> missing() {
    return Stream.of(
        scenario("NO-MX-SLD", Pair.child()).finds("Z09_MISSING_MAIL_TARGET"),
        zone("NO-MX-TLD", "no-mx-tld-zone09", ""),
        zone("NO-MX-ARPA", "no-mx-arpa.zone09.arpa", ""),
        zone("no mail in the root", ".", ""));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void zone09(OfflineScenario scenario) {
    scenario.check(new Zone09());
  }

  private static OfflineScenario scenario(String name, ZoneSetup child) {
    return OfflineScenario.of(name).in(child);
  }

  private static OfflineScenario firstWith(String name, Fault fault) {
    return scenario(name, Pair.childWithFirst(fault.forTypes(Type.MX)).records(MAIL));
  }

  private static OfflineScenario zone(String name, String origin, String records) {
    return scenario(name, Pair.served(origin, "ns1.servers", "ns2.servers").records(records))
        .testing(origin);
  }

  /** A zone whose second server has other MX records. */
  private static ZoneSetup second(String records, String others) {
    return Pair.child()
        .records(records)
        .editAt("ns2.child.xa", zone -> zone.remove("@", Type.MX).records(others));
  }
}
