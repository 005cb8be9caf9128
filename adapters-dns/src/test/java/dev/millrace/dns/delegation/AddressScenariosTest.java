package dev.millrace.dns.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Type;

/** Delegation02, after Zonemaster's test-zones/Delegation-TP/delegation02. */
class AddressScenariosTest {

  private static final String NS1 = "ns1.child.xa";
  private static final String NS2 = "ns2.child.xa";

  static Stream<OfflineScenario> distinct() {
    return Stream.of(
        OfflineScenario.of("ALL-DISTINCT-1").in(Pair.child()).finds(all()),
        OfflineScenario.of("ALL-DISTINCT-2")
            .in(Pair.served("child.xa", "ns1.other.xb", "ns2.other.xb"))
            .in(ZoneSetup.of("xb").server("ns1.xb", "203.0.113.9"))
            .in(Pair.served("other.xb", "ns1.other.xb", "ns2.other.xb"))
            .finds(all()),
        OfflineScenario.of("ALL-DISTINCT-3")
            .in(Pair.served("child.xa", "ns1.sibling.xa", "ns2.sibling.xa"))
            .finds(all()));
  }

  static Stream<OfflineScenario> shared() {
    return Stream.of(
        OfflineScenario.of("DEL-NON-DISTINCT")
            .in(Pair.child().glue(NS2, Pair.FOUR_1, Pair.SIX_1))
            .finds("DEL_NS_SAME_IP", "CHILD_DISTINCT_NS_IP", "SAME_IP_ADDRESS"),
        OfflineScenario.of("DEL-NON-DISTINCT-UND")
            .in(Pair.child().undelegated())
            .given(NS1 + "/" + Pair.FOUR_1, NS1 + "/" + Pair.SIX_1)
            .given(NS2 + "/" + Pair.FOUR_1, NS2 + "/" + Pair.SIX_1)
            .finds("DEL_NS_SAME_IP", "CHILD_DISTINCT_NS_IP", "SAME_IP_ADDRESS"),
        OfflineScenario.of("CHILD-NON-DISTINCT")
            .in(childWithOneAddress())
            .finds("DEL_DISTINCT_NS_IP", "CHILD_NS_SAME_IP", "SAME_IP_ADDRESS"),
        OfflineScenario.of("CHILD-NON-DISTINCT-UND")
            .in(childWithOneAddress().undelegated())
            .given(NS1 + "/" + Pair.FOUR_1, NS1 + "/" + Pair.SIX_1)
            .given(NS2 + "/" + Pair.FOUR_2, NS2 + "/" + Pair.SIX_2)
            .finds("DEL_DISTINCT_NS_IP", "CHILD_NS_SAME_IP", "SAME_IP_ADDRESS"),
        twins("NON-DISTINCT-1", "child.xa"),
        twins("NON-DISTINCT-2", "other.xb").in(ZoneSetup.of("xb").server("ns1.xb", "203.0.113.9")),
        twins("NON-DISTINCT-3", "sibling.xa"));
  }

  /** Two of three servers are one. */
  private static OfflineScenario twins(String name, String zone) {
    return OfflineScenario.of(name)
        .in(
            ZoneSetup.of("child.xa")
                .server("ns1a." + zone, Pair.FOUR_1)
                .server("ns1a." + zone, Pair.SIX_1)
                .server("ns1b." + zone, Pair.FOUR_1)
                .server("ns1b." + zone, Pair.SIX_1)
                .server("ns2." + zone, Pair.FOUR_2)
                .server("ns2." + zone, Pair.SIX_2))
        .finds("DEL_NS_SAME_IP", "CHILD_NS_SAME_IP", "SAME_IP_ADDRESS");
  }

  @ParameterizedTest
  @MethodSource({"distinct", "shared"})
  void delegation02(OfflineScenario scenario) {
    scenario.check(new Delegation02());
  }

  @Test
  void eachSharedAddressIsReportedWithItsNames() {
    assertThat(
            OfflineScenario.of("DEL-NON-DISTINCT")
                .in(Pair.child().glue(NS2, Pair.FOUR_1, Pair.SIX_1))
                .findings(new Delegation02()))
        .filteredOn(f -> f.tag().name().equals("DEL_NS_SAME_IP"))
        .extracting(f -> f.args().get("ns_ip") + " " + f.args().get("nsname_list"))
        .containsExactly(
            "192.0.2.1 ns1.child.xa;ns2.child.xa", "2001:db8::1 ns1.child.xa;ns2.child.xa");
  }

  private static ZoneSetup childWithOneAddress() {
    return Pair.child()
        .edit(
            zone ->
                zone.remove("ns2", Type.A)
                    .remove("ns2", Type.AAAA)
                    .records("ns2 A " + Pair.FOUR_1 + "\nns2 AAAA " + Pair.SIX_1));
  }

  private static String[] all() {
    return new String[] {"DEL_DISTINCT_NS_IP", "CHILD_DISTINCT_NS_IP", "DISTINCT_IP_ADDRESS"};
  }
}
