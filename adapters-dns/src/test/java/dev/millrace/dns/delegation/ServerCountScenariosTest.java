package dev.millrace.dns.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Type;

/** Delegation01, after Zonemaster's test-zones/Delegation-TP/delegation01. */
class ServerCountScenariosTest {

  private static final String NS1 = "ns1.child.xa";
  private static final String NS2 = "ns2.child.xa";
  private static final String[] NO_IPV4 = {
    "ENOUGH_NS_DEL", "NO_IPV4_NS_DEL", "ENOUGH_IPV6_NS_DEL",
    "ENOUGH_NS_CHILD", "NO_IPV4_NS_CHILD", "ENOUGH_IPV6_NS_CHILD"
  };
  private static final String[] NO_IPV6 = {
    "ENOUGH_NS_DEL", "ENOUGH_IPV4_NS_DEL", "NO_IPV6_NS_DEL",
    "ENOUGH_NS_CHILD", "ENOUGH_IPV4_NS_CHILD", "NO_IPV6_NS_CHILD"
  };

  static Stream<OfflineScenario> enough() {
    return Stream.of(
        OfflineScenario.of("ENOUGH-1").in(Pair.child()).finds(enoughDel()).finds(enoughChild()),
        OfflineScenario.of("ENOUGH-2")
            .in(Pair.served("child.xa", "ns1.other.xb", "ns2.other.xb"))
            .in(ZoneSetup.of("xb").server("ns1.xb", "203.0.113.9"))
            .in(Pair.served("other.xb", "ns1.other.xb", "ns2.other.xb"))
            .finds(enoughDel())
            .finds(enoughChild()),
        OfflineScenario.of("ENOUGH-3")
            .in(Pair.served("child.xa", "ns1.child.sibling.xa", "ns2.child.sibling.xa"))
            .finds(enoughDel())
            .finds(enoughChild()),
        OfflineScenario.of("ENOUGH-DEL-NOT-CHILD")
            .in(Pair.child().childServers(NS1))
            .finds(enoughDel())
            .finds("NOT_ENOUGH_NS_CHILD", "NOT_ENOUGH_IPV4_NS_CHILD", "NOT_ENOUGH_IPV6_NS_CHILD"),
        OfflineScenario.of("ENOUGH-CHILD-NOT-DEL")
            .in(Pair.child().parentServers(NS1))
            .finds(enoughChild())
            .finds("NOT_ENOUGH_NS_DEL", "NOT_ENOUGH_IPV4_NS_DEL", "NOT_ENOUGH_IPV6_NS_DEL"),
        OfflineScenario.of("undelegated")
            .in(Pair.child().undelegated())
            .given(NS1 + "/" + Pair.FOUR_1, NS2 + "/" + Pair.FOUR_2)
            .finds("ENOUGH_NS_DEL", "ENOUGH_IPV4_NS_DEL", "NO_IPV6_NS_DEL")
            .finds(enoughChild()));
  }

  static Stream<OfflineScenario> families() {
    return Stream.of(
        OfflineScenario.of("IPV6-AND-DEL-OK-NO-IPV4-CHILD")
            .in(without(Type.A))
            .finds(enoughDel())
            .finds("ENOUGH_NS_CHILD", "NO_IPV4_NS_CHILD", "ENOUGH_IPV6_NS_CHILD"),
        OfflineScenario.of("IPV4-AND-DEL-OK-NO-IPV6-CHILD")
            .in(without(Type.AAAA))
            .finds(enoughDel())
            .finds("ENOUGH_NS_CHILD", "ENOUGH_IPV4_NS_CHILD", "NO_IPV6_NS_CHILD"),
        OfflineScenario.of("NO-IPV4-1")
            .in(without(Type.A).glue(NS1, Pair.SIX_1).glue(NS2, Pair.SIX_2))
            .finds("ENOUGH_NS_DEL", "NO_IPV4_NS_DEL", "ENOUGH_IPV6_NS_DEL")
            .finds("ENOUGH_NS_CHILD", "NO_IPV4_NS_CHILD", "ENOUGH_IPV6_NS_CHILD"),
        OfflineScenario.of("NO-IPV6-1")
            .in(without(Type.AAAA).glue(NS1, Pair.FOUR_1).glue(NS2, Pair.FOUR_2))
            .finds("ENOUGH_NS_DEL", "ENOUGH_IPV4_NS_DEL", "NO_IPV6_NS_DEL")
            .finds("ENOUGH_NS_CHILD", "ENOUGH_IPV4_NS_CHILD", "NO_IPV6_NS_CHILD"),
        OfflineScenario.of("MISMATCH-DELEGATION-CHILD-1")
            .in(Pair.child().glue(NS1, Pair.FOUR_1).glue(NS2, Pair.SIX_2))
            .finds("ENOUGH_NS_DEL", "NOT_ENOUGH_IPV4_NS_DEL", "NOT_ENOUGH_IPV6_NS_DEL")
            .finds(enoughChild()),
        OfflineScenario.of("MISMATCH-DELEGATION-CHILD-2")
            .in(Pair.child().edit(zone -> zone.remove("ns1", Type.AAAA).remove("ns2", Type.A)))
            .finds(enoughDel())
            .finds("ENOUGH_NS_CHILD", "NOT_ENOUGH_IPV4_NS_CHILD", "NOT_ENOUGH_IPV6_NS_CHILD"));
  }

  static Stream<OfflineScenario> familiesElsewhere() {
    return Stream.of(
        elsewhere("NO-IPV4-2", "other.xb", Pair.SIX_1, Pair.SIX_2).finds(NO_IPV4),
        elsewhere("NO-IPV4-3", "sibling.xa", Pair.SIX_1, Pair.SIX_2).finds(NO_IPV4),
        elsewhere("NO-IPV6-2", "other.xb", Pair.FOUR_1, Pair.FOUR_2).finds(NO_IPV6),
        elsewhere("NO-IPV6-3", "sibling.xa", Pair.FOUR_1, Pair.FOUR_2).finds(NO_IPV6));
  }

  /** The servers' names are in another zone; the addresses are all they have. */
  private static OfflineScenario elsewhere(String name, String zone, String one, String two) {
    return OfflineScenario.of(name)
        .in(ZoneSetup.of("child.xa").server("ns1." + zone, one).server("ns2." + zone, two))
        .in(ZoneSetup.of("xb").server("ns1.xb", "203.0.113.9"));
  }

  @ParameterizedTest
  @MethodSource({"enough", "families", "familiesElsewhere"})
  void delegation01(OfflineScenario scenario) {
    scenario.check(new Delegation01());
  }

  @Test
  void theServersAreNamedAndCounted() {
    assertThat(
            OfflineScenario.of("one server")
                .in(Pair.child().parentServers(NS1))
                .findings(new Delegation01()))
        .filteredOn(f -> f.tag().name().equals("NOT_ENOUGH_IPV4_NS_DEL"))
        .singleElement()
        .satisfies(
            f ->
                assertThat(f.args())
                    .containsExactly(
                        entry("count", "1"),
                        entry("minimum", "2"),
                        entry("ns_list", "ns1.child.xa/192.0.2.1")));
  }

  private static ZoneSetup without(int type) {
    return Pair.child().edit(zone -> zone.remove("ns1", type).remove("ns2", type));
  }

  private static String[] enoughDel() {
    return new String[] {"ENOUGH_NS_DEL", "ENOUGH_IPV4_NS_DEL", "ENOUGH_IPV6_NS_DEL"};
  }

  private static String[] enoughChild() {
    return new String[] {"ENOUGH_NS_CHILD", "ENOUGH_IPV4_NS_CHILD", "ENOUGH_IPV6_NS_CHILD"};
  }
}
