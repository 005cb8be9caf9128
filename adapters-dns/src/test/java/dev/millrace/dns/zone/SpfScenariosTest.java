package dev.millrace.dns.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.sandbox.zone.ZoneBuilder;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Type;

/** Source: Zonemaster, test-zones, Zone11. */
class SpfScenariosTest {

  private static final String GOOD = "@ TXT \"v=spf1 mx -all\"";
  private static final String NULL = "@ TXT \"v=spf1 -all\"";

  static Stream<OfflineScenario> scenarios() {
    return Stream.of(mail(), noMail(), unfit(), different()).flatMap(rows -> rows);
  }

  private static Stream<OfflineScenario> mail() {
    return Stream.of(
        OfflineScenario.of("GOOD-SPF-1").in(child("@ TXT v=spf1")).finds("Z11_SPF_SYNTAX_OK"),
        OfflineScenario.of("GOOD-SPF-2").in(child(GOOD)).finds("Z11_SPF_SYNTAX_OK"),
        OfflineScenario.of("SAME-SPF-DIFFERENT-TXT")
            .in(
                child(GOOD)
                    .records("@ TXT one")
                    .editAt("ns2.child.xa", zone -> zone.remove("@", Type.TXT))
                    .editAt("ns2.child.xa", zone -> zone.records(GOOD).records("@ TXT two")))
            .finds("Z11_SPF_SYNTAX_OK"),
        OfflineScenario.of("letter case and the cut into strings do not count")
            .in(childWithSecond(zone -> zone.records("@ TXT V=spf1 \" MX \" -ALL")))
            .finds("Z11_SPF_SYNTAX_OK"),
        OfflineScenario.of("NO-TXT").in(Pair.child()).finds("Z11_NO_SPF_FOUND"),
        OfflineScenario.of("NO-SPF-TXT")
            .in(child("@ TXT \"v=spf10 -all\"\n@ TXT \"spf2.0/mfrom -all\""))
            .finds("Z11_NO_SPF_FOUND"),
        OfflineScenario.of("one server is silent, IPv6 is off")
            .in(Pair.childWithFirst(Faults.silent()).records(GOOD))
            .under("{\"net\": {\"ipv6\": false}}")
            .finds("Z11_SPF_SYNTAX_OK", "IPV6_DISABLED"));
  }

  private static Stream<OfflineScenario> noMail() {
    return Stream.of(
        root("NO-SPF-ROOT-ZONE", "").finds("Z11_NO_SPF_NON_MAIL_DOMAIN"),
        root("NULL-SPF-ROOT-ZONE", NULL).finds("Z11_NULL_SPF_NON_MAIL_DOMAIN"),
        root("NON-NULL-SPF-ROOT-ZONE", GOOD).finds("Z11_NON_NULL_SPF_NON_MAIL_DOMAIN"),
        zone("NO-SPF-TLD-ZONE", "no-spf-zone11", "").finds("Z11_NO_SPF_NON_MAIL_DOMAIN"),
        zone("NULL-SPF-TLD-ZONE", "null-spf-zone11", NULL).finds("Z11_NULL_SPF_NON_MAIL_DOMAIN"),
        zone("NON-NULL-SPF-TLD-ZONE", "non-null-spf-zone11", GOOD)
            .finds("Z11_NON_NULL_SPF_NON_MAIL_DOMAIN"),
        zone("NO-SPF-ARPA-ZONE", "no-spf-arpa-zone.zone11.arpa", "")
            .finds("Z11_NO_SPF_NON_MAIL_DOMAIN"),
        zone("NULL-SPF-ARPA-ZONE", "null-spf-arpa-zone.zone11.arpa", NULL)
            .finds("Z11_NULL_SPF_NON_MAIL_DOMAIN"),
        zone("NON-NULL-SPF-ARPA-ZONE", "non-null-spf-arpa-zone.zone11.arpa", GOOD)
            .finds("Z11_NON_NULL_SPF_NON_MAIL_DOMAIN"));
  }

  private static Stream<OfflineScenario> unfit() {
    return Stream.of(
        OfflineScenario.of("INVALID-SYNTAX-1")
            .in(child("@ TXT \"v=spf1 ip4:192.0.2.300 -all\""))
            .finds("Z11_SPF_SYNTAX_ERROR"),
        sharedAddress().finds("Z11_SPF_SYNTAX_ERROR"),
        OfflineScenario.of("INVALID-SYNTAX-3")
            .in(child("@ TXT \"v=spf1 \\200\\001\\255 -all\""))
            .finds("Z11_SPF_SYNTAX_ERROR"),
        OfflineScenario.of("NON-AUTH-TXT")
            .in(Pair.childWithBoth(Faults.notAuthoritative().forTypes(Type.TXT)).records(GOOD))
            .finds("Z11_UNABLE_TO_CHECK_FOR_SPF"),
        OfflineScenario.of("SERVFAIL")
            .in(Pair.childWithBoth(Faults.servfail().forTypes(Type.TXT)).records(GOOD))
            .finds("Z11_UNABLE_TO_CHECK_FOR_SPF"),
        OfflineScenario.of("MULTIPLE-SPF-RECORDS")
            .in(child(GOOD).records(NULL))
            .finds("Z11_SPF_MULTIPLE_RECORDS"));
  }

  private static Stream<OfflineScenario> different() {
    String[] found = {"Z11_INCONSISTENT_SPF_POLICIES", "Z11_DIFFERENT_SPF_POLICIES_FOUND"};
    return Stream.of(
        OfflineScenario.of("INCONSISTENT-SPF")
            .in(childWithSecond(zone -> zone.records(NULL)))
            .finds(found),
        OfflineScenario.of("SPF-MISSING-ON-ONE")
            .in(child(GOOD).server("ns3.child.xa", "203.0.113.3").editAt("ns1.child.xa", without()))
            .finds(found),
        OfflineScenario.of("ALL-DIFFERENT-SPF")
            .in(
                childWithSecond(zone -> zone.records(NULL))
                    .server("ns3.child.xa", "203.0.113.3")
                    .editAt("ns3.child.xa", without())
                    .editAt("ns3.child.xa", zone -> zone.records("@ TXT \"v=spf1 a -all\"")))
            .finds(found));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void zone11(OfflineScenario scenario) {
    scenario.check(new Zone11());
  }

  @Test
  void allNamesOfASharedAddressAreShown() {
    List<Finding> findings = sharedAddress().findings(new Zone11());

    assertThat(findings.getFirst().args().get("ns_list"))
        .isEqualTo("ns1a.child.xa/192.0.2.1;ns1b.child.xa/192.0.2.1;ns2.child.xa/198.51.100.2");
  }

  private static OfflineScenario sharedAddress() {
    return OfflineScenario.of("INVALID-SYNTAX-2")
        .in(
            ZoneSetup.of("child.xa")
                .server("ns1a.child.xa", Pair.FOUR_1)
                .server("ns1b.child.xa", Pair.FOUR_1)
                .server("ns2.child.xa", Pair.FOUR_2)
                .records("@ TXT \"v=spf1 redirect\""));
  }

  private static OfflineScenario root(String name, String records) {
    return zone(name, ".", records);
  }

  private static OfflineScenario zone(String name, String origin, String records) {
    return OfflineScenario.of(name)
        .in(Pair.served(origin, "ns1.servers", "ns2.servers").records(records))
        .testing(origin);
  }

  private static ZoneSetup child(String records) {
    return Pair.child().records(records);
  }

  /** The good policy on the first server, another one on the second. */
  private static ZoneSetup childWithSecond(Consumer<ZoneBuilder> change) {
    return child(GOOD).editAt("ns2.child.xa", without()).editAt("ns2.child.xa", change);
  }

  private static Consumer<ZoneBuilder> without() {
    return zone -> zone.remove("@", Type.TXT);
  }
}
