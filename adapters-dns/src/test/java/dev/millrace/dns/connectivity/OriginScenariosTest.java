package dev.millrace.dns.connectivity;

import dev.millrace.dns.routing.PrefixTable;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Zonemaster has no scenarios for Connectivity03; these are our own. */
class OriginScenariosTest {

  private static final String[] SEEN = {
    "ASN_INFOS_RAW", "ASN_INFOS_ANNOUNCE_BY", "ASN_INFOS_ANNOUNCE_IN"
  };

  static Stream<OfflineScenario> scenarios() {
    return Stream.of(compared(), unknown(), chosen()).flatMap(rows -> rows);
  }

  private static Stream<OfflineScenario> compared() {
    return Stream.of(
        pair("different systems", announced("64496", "64497"))
            .finds(SEEN)
            .finds("IPV4_DIFFERENT_ASN", "IPV6_DIFFERENT_ASN"),
        pair("one system", announced("64496", "64496"))
            .finds(SEEN)
            .finds("IPV4_ONE_ASN", "IPV6_ONE_ASN"),
        pair("the same two systems", announced("64496 64497", "64497 64496"))
            .finds(SEEN)
            .finds("IPV4_SAME_ASN", "IPV6_SAME_ASN"),
        pair("one system of two in common", announced("64496 64497", "64497"))
            .finds(SEEN)
            .finds("IPV4_DIFFERENT_ASN", "IPV6_DIFFERENT_ASN"),
        pair(
                "the most specific prefix counts",
                announced("64496", "64497").has(Pair.FOUR_1, "64499", "192.0.0.0/8"))
            .finds(SEEN)
            .finds("IPV4_DIFFERENT_ASN", "IPV6_DIFFERENT_ASN"),
        pair(
                "a record for each origin",
                announced("64496", "64496 64497").has(Pair.FOUR_1, "64497", "192.0.2.0/24"))
            .finds(SEEN)
            .finds("IPV4_SAME_ASN", "IPV6_DIFFERENT_ASN"));
  }

  private static Stream<OfflineScenario> unknown() {
    return Stream.of(
        pair("nothing is announced", OriginZone.empty()).finds("EMPTY_ASN_SET"),
        pair(
                "one server is announced",
                OriginZone.empty().has(Pair.FOUR_1, "64496", "192.0.2.0/24"))
            .finds(SEEN)
            .finds("EMPTY_ASN_SET", "IPV4_ONE_ASN"),
        pair("no answer", OriginZone.with(Faults.silent())).finds("ERROR_ASN_DATABASE"),
        pair("SERVFAIL", OriginZone.with(Faults.servfail())).finds("ERROR_ASN_DATABASE"),
        pair(
                "no number of a system",
                OriginZone.empty()
                    .says(Pair.FOUR_1, "TXT \"hello\"")
                    .has(Pair.SIX_1, "NA", "2001:db8::/48")
                    .has(Pair.FOUR_2, "99999999999", "198.51.100.0/24")
                    .says(Pair.SIX_2, "TXT \"64496 | 2001:db8:2::/200\""))
            .finds("ERROR_ASN_DATABASE", "ASN_INFOS_RAW", "ASN_INFOS_ANNOUNCE_IN"),
        pair("a prefix elsewhere", OriginZone.empty().has(Pair.FOUR_1, "64496", "10.0.0.0/8"))
            .finds("ERROR_ASN_DATABASE", "EMPTY_ASN_SET"),
        OfflineScenario.of("there is no such service").in(Pair.child()).finds("ERROR_ASN_DATABASE"),
        OfflineScenario.of("there is no server").testing("nowhere.xa"));
  }

  private static Stream<OfflineScenario> chosen() {
    PrefixTable table =
        PrefixTable.parse(
            Stream.of("192.0.2.0/24 64496", "198.51.100.0/24 64497", "2001:db8::/32 64496"));
    return Stream.of(
        OfflineScenario.of("the operator's table")
            .in(Pair.child())
            .with(table)
            .finds(SEEN)
            .finds("IPV4_DIFFERENT_ASN", "IPV6_ONE_ASN"),
        OfflineScenario.of("a table that the profile does not want")
            .in(Pair.child())
            .with(table)
            .under("{\"asn_db\": {\"style\": \"Cymru\"}}")
            .finds("ERROR_ASN_DATABASE"),
        OfflineScenario.of("a table that is not there")
            .in(Pair.child())
            .under("{\"asn_db\": {\"style\": \"local\"}}")
            .finds("ERROR_ASN_DATABASE"),
        OfflineScenario.of("whois is not asked")
            .in(Pair.child())
            .under("{\"asn_db\": {\"style\": \"RIPE\"}}")
            .finds("ERROR_ASN_DATABASE"),
        OfflineScenario.of("the second service helps out")
            .in(Pair.child())
            .in(announced("64496", "64497").zone())
            .under(
                """
                {"asn_db": {"sources": {"Cymru": ["nowhere.example", "asnlookup.zonemaster.net"]}}}
                """)
            .finds(SEEN)
            .finds("IPV4_DIFFERENT_ASN", "IPV6_DIFFERENT_ASN"),
        OfflineScenario.of("no service is named")
            .in(Pair.child())
            .under("{\"asn_db\": {\"sources\": {\"Cymru\": []}}}")
            .finds("ERROR_ASN_DATABASE"),
        OfflineScenario.of("a name that is too long to ask for")
            .in(Pair.child())
            .under("{\"asnroots\": [\"%s\"]}".formatted("x23456789.".repeat(24)))
            .finds("ERROR_ASN_DATABASE"));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void connectivity03(OfflineScenario scenario) {
    scenario.check(new Connectivity03());
  }

  private static OfflineScenario pair(String name, OriginZone service) {
    ZoneSetup child = Pair.child();
    return OfflineScenario.of(name).in(child).in(service.zone());
  }

  private static OriginZone announced(String first, String second) {
    return OriginZone.empty()
        .has(Pair.FOUR_1, first, "192.0.2.0/24")
        .has(Pair.SIX_1, first, "2001:db8::/48")
        .has(Pair.FOUR_2, second, "198.51.100.0/24")
        .has(Pair.SIX_2, second, "2001:db8:2::/48");
  }
}
