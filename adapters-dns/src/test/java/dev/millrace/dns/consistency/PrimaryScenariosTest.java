package dev.millrace.dns.consistency;

import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.sandbox.zone.ZoneBuilder;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Type;

/** Consistency06, after Zonemaster's test-zones/Consistency-TP/consistency06. */
class PrimaryScenariosTest {

  static Stream<OfflineScenario> primaries() {
    ZoneSetup third =
        different(zone -> mname(zone, "ns2"))
            .server("ns3.child.xa", "203.0.113.3", Faults.silent());
    return Stream.of(
        OfflineScenario.of("ONE-SOA-MNAME-1").in(Pair.child()).finds("ONE_SOA_MNAME"),
        OfflineScenario.of("ONE-SOA-MNAME-2")
            .in(Pair.childWithFirst(Faults.silent()))
            .finds("ONE_SOA_MNAME", "NO_RESPONSE"),
        OfflineScenario.of("ONE-SOA-MNAME-3")
            .in(Pair.childWithFirst(Faults.withholding(Type.SOA)))
            .finds("ONE_SOA_MNAME", "NO_RESPONSE_SOA_QUERY"),
        OfflineScenario.of("ONE-SOA-MNAME-4")
            .in(
                Pair.child(new Fault[0], new Fault[] {Faults.silent()})
                    .childServers("ns1.child.xa")
                    .edit(zone -> zone.removeTree("ns2")))
            .finds("ONE_SOA_MNAME", "NO_RESPONSE"),
        OfflineScenario.of("MULTIPLE-SOA-MNAMES-1")
            .in(different(zone -> mname(zone, "ns2")))
            .finds("MULTIPLE_SOA_MNAMES", "SOA_MNAME"),
        OfflineScenario.of("MULTIPLE-SOA-MNAMES-2")
            .in(third)
            .finds("MULTIPLE_SOA_MNAMES", "SOA_MNAME", "NO_RESPONSE"),
        OfflineScenario.of("MULT-SOA-MNAMES-NO-DEL-UNDEL-1")
            .in(different(zone -> mname(zone, "ns2")).undelegated())
            .given(
                "ns1.child.xa/" + Pair.FOUR_1,
                "ns1.child.xa/" + Pair.SIX_1,
                "ns2.child.xa/" + Pair.FOUR_2,
                "ns2.child.xa/" + Pair.SIX_2)
            .finds("MULTIPLE_SOA_MNAMES", "SOA_MNAME"),
        OfflineScenario.of("MULT-SOA-MNAMES-NO-DEL-UNDEL-2")
            .in(
                Pair.served("child.xa", "ns3.other.xb", "ns4.other.xb")
                    .undelegated()
                    .editAt("ns4.other.xb", zone -> mname(zone, "ns4.other.xb.")))
            .in(ZoneSetup.of("xb").server("ns1.xb", "203.0.113.9"))
            .in(Pair.served("other.xb", "ns3.other.xb", "ns4.other.xb"))
            .given("ns3.other.xb", "ns4.other.xb")
            .finds("MULTIPLE_SOA_MNAMES", "SOA_MNAME"),
        OfflineScenario.of("NO-RESPONSE")
            .in(Pair.childWithBoth(Faults.silent()))
            .finds("NO_RESPONSE"),
        OfflineScenario.of("no server has an SOA")
            .in(Pair.childWithBoth(Faults.withholding(Type.SOA)))
            .finds("NO_RESPONSE_SOA_QUERY"));
  }

  @ParameterizedTest
  @MethodSource("primaries")
  void consistency06(OfflineScenario scenario) {
    scenario.check(new Consistency06());
  }

  private static void mname(ZoneBuilder zone, String name) {
    zone.remove("@", Type.SOA)
        .records("@ SOA " + name + " hostmaster 2026112201 14400 3600 1209600 3600");
  }

  private static ZoneSetup different(Consumer<ZoneBuilder> change) {
    return Pair.child().editAt("ns2.child.xa", change);
  }
}
