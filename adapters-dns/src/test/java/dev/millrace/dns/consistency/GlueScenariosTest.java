package dev.millrace.dns.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Type;

/** Consistency05, after Zonemaster's test-zones/Consistency-TP/consistency05. */
class GlueScenariosTest {

  static Stream<OfflineScenario> matches() {
    return Stream.of(
        OfflineScenario.of("ADDRESSES-MATCH-1").in(Pair.child()).finds("ADDRESSES_MATCH"),
        OfflineScenario.of("ADDRESSES-MATCH-2")
            .in(Pair.served("child.xa", "ns1.other.xb", "ns2.other.xb"))
            .in(ZoneSetup.of("xb").server("ns1.xb", "203.0.113.9"))
            .in(Pair.served("other.xb", "ns1.other.xb", "ns2.other.xb"))
            .finds("ADDRESSES_MATCH"),
        OfflineScenario.of("ADDRESSES-MATCH-3")
            .in(Pair.childWithFirst(Faults.notAuthoritative()))
            .finds("ADDRESSES_MATCH", "CHILD_NS_FAILED"),
        OfflineScenario.of("ADDRESSES-MATCH-4")
            .in(Pair.childWithFirst(Faults.servfail()))
            .finds("ADDRESSES_MATCH", "CHILD_NS_FAILED"),
        OfflineScenario.of("ADDRESSES-MATCH-5")
            .in(Pair.childWithFirst(Faults.silent()))
            .finds("ADDRESSES_MATCH", "NO_RESPONSE"),
        OfflineScenario.of("ADDRESSES-MATCH-6")
            .in(Pair.served("child.xa", "ns1.sibling.xa", "ns2.sibling.xa"))
            .in(Pair.served("sibling.xa", "ns1.sibling.xa", "ns2.sibling.xa"))
            .finds("ADDRESSES_MATCH"),
        OfflineScenario.of("ADDRESSES-MATCH-7")
            .in(Pair.served("child.xa", "ns1.sub.child.xa", "ns2.sub.child.xa"))
            .in(Pair.served("sub.child.xa", "ns1.sub.child.xa", "ns2.sub.child.xa"))
            .finds("ADDRESSES_MATCH"));
  }

  static Stream<OfflineScenario> undelegated() {
    return Stream.of(
        OfflineScenario.of("ADDR-MATCH-DEL-UNDEL-1")
            .in(
                Pair.child()
                    .server("ns3.child.xa", "203.0.113.3")
                    .server("ns4.child.xa", "203.0.113.4")
                    .parentServers("ns1.child.xa", "ns2.child.xa")
                    .edit(z -> z.removeTree("ns1").removeTree("ns2"))
                    .editAt("ns3.child.xa", z -> z.servers("ns3.child.xa", "ns4.child.xa"))
                    .editAt("ns4.child.xa", z -> z.servers("ns3.child.xa", "ns4.child.xa")))
            .given("ns3.child.xa/203.0.113.3", "ns4.child.xa/203.0.113.4")
            .finds("ADDRESSES_MATCH"),
        OfflineScenario.of("ADDR-MATCH-DEL-UNDEL-2")
            .in(
                Pair.child()
                    .server("ns3.other.xb", "203.0.113.3")
                    .server("ns4.other.xb", "203.0.113.4")
                    .parentServers("ns1.child.xa", "ns2.child.xa")
                    .edit(z -> z.removeTree("ns1").removeTree("ns2"))
                    .editAt("ns3.other.xb", z -> z.servers("ns3.other.xb", "ns4.other.xb"))
                    .editAt("ns4.other.xb", z -> z.servers("ns3.other.xb", "ns4.other.xb")))
            .in(ZoneSetup.of("xb").server("ns1.xb", "203.0.113.9"))
            .given("ns3.other.xb", "ns4.other.xb")
            .finds("ADDRESSES_MATCH"),
        OfflineScenario.of("ADDR-MATCH-NO-DEL-UNDEL-1")
            .in(Pair.child().undelegated())
            .given(
                "ns1.child.xa/" + Pair.FOUR_1,
                "ns1.child.xa/" + Pair.SIX_1,
                "ns2.child.xa/" + Pair.FOUR_2,
                "ns2.child.xa/" + Pair.SIX_2)
            .finds("ADDRESSES_MATCH"),
        OfflineScenario.of("ADDR-MATCH-NO-DEL-UNDEL-2")
            .in(Pair.served("child.xa", "ns3.other.xa", "ns4.other.xa").undelegated())
            .in(Pair.served("other.xa", "ns3.other.xa", "ns4.other.xa"))
            .given("ns3.other.xa", "ns4.other.xa")
            .finds("ADDRESSES_MATCH"));
  }

  static Stream<OfflineScenario> lame() {
    return Stream.of(
        OfflineScenario.of("CHILD-ZONE-LAME-1")
            .in(Pair.childWithBoth(Faults.silent()))
            .finds("CHILD_ZONE_LAME", "NO_RESPONSE"),
        OfflineScenario.of("CHILD-ZONE-LAME-2")
            .in(
                Pair.child(
                    new Fault[] {Faults.notAuthoritative()}, new Fault[] {Faults.servfail()}))
            .finds("CHILD_ZONE_LAME", "CHILD_NS_FAILED"),
        OfflineScenario.of("only AAAA queries fail")
            .in(Pair.childWithBoth(Faults.servfail().forTypes(Type.AAAA)))
            .finds("CHILD_NS_FAILED", "IN_BAILIWICK_ADDR_MISMATCH"));
  }

  static Stream<OfflineScenario> mismatches() {
    return Stream.of(
        OfflineScenario.of("IB-ADDR-MISMATCH-1")
            .in(
                Pair.child()
                    .glue("ns2.child.xa", "203.0.113.12", "2001:db8:3::12")
                    .server("ns9.child.xa", "203.0.113.12")
                    .server("ns9.child.xa", "2001:db8:3::12")
                    .parentServers("ns1.child.xa", "ns2.child.xa")
                    .childServers("ns1.child.xa", "ns2.child.xa"))
            .finds("IN_BAILIWICK_ADDR_MISMATCH", "EXTRA_ADDRESS_CHILD"),
        OfflineScenario.of("IB-ADDR-MISMATCH-2")
            .in(Pair.child().edit(z -> z.removeTree("ns2")))
            .finds("IN_BAILIWICK_ADDR_MISMATCH"),
        OfflineScenario.of("IB-ADDR-MISMATCH-3")
            .in(
                Pair.child(new Fault[0], new Fault[] {Faults.silent()})
                    .childServers("ns1.child.xa")
                    .edit(z -> z.removeTree("ns2")))
            .finds("IN_BAILIWICK_ADDR_MISMATCH", "NO_RESPONSE"),
        OfflineScenario.of("IB-ADDR-MISMATCH-4")
            .in(Pair.child().edit(z -> z.removeTree("ns1").removeTree("ns2")))
            .finds("IN_BAILIWICK_ADDR_MISMATCH"),
        OfflineScenario.of("EXTRA-ADDRESS-CHILD")
            .in(
                Pair.child()
                    .server("ns2.child.xa", "203.0.113.12")
                    .server("ns2.child.xa", "2001:db8:3::12")
                    .glue("ns2.child.xa", Pair.FOUR_2, Pair.SIX_2))
            .finds("EXTRA_ADDRESS_CHILD"),
        OfflineScenario.of("OOB-ADDR-MISMATCH")
            .in(Pair.served("child.xa", "ns1.sibling.xa", "ns2.sibling.xa"))
            .in(
                Pair.served("sibling.xa", "ns1.sibling.xa", "ns2.sibling.xa")
                    .glue("ns2.sibling.xa", "203.0.113.12")
                    .server("ns9.sibling.xa", "203.0.113.12")
                    .parentServers("ns1.sibling.xa", "ns2.sibling.xa"))
            .finds("OUT_OF_BAILIWICK_ADDR_MISMATCH"),
        OfflineScenario.of("an alias has no address of its own")
            .in(
                Pair.child()
                    .edit(z -> z.removeTree("ns2").records("ns2 CNAME real\nreal A 198.51.100.2")))
            .finds("IN_BAILIWICK_ADDR_MISMATCH"));
  }

  @ParameterizedTest
  @MethodSource({"matches", "undelegated", "lame", "mismatches"})
  void consistency05(OfflineScenario scenario) {
    scenario.check(new Consistency05());
  }

  @Test
  void aServerThatFailsTwiceIsReportedOnce() {
    assertThat(
            OfflineScenario.of("one server is silent")
                .in(Pair.childWithFirst(Faults.silent()))
                .findings(new Consistency05()))
        .filteredOn(f -> f.tag().name().equals("NO_RESPONSE"))
        .extracting(f -> f.args().get("ns"))
        .containsExactly("ns1.child.xa/192.0.2.1", "ns1.child.xa/2001:db8::1");
  }
}
