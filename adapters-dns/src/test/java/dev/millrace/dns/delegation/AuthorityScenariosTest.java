package dev.millrace.dns.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Query;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Type;

class AuthorityScenariosTest {

  static Stream<OfflineScenario> authority() {
    return Stream.of(
        OfflineScenario.of("all with authority").in(Pair.child()).finds("ARE_AUTHORITATIVE"),
        OfflineScenario.of("one without")
            .in(Pair.childWithFirst(Faults.notAuthoritative()))
            .finds("IS_NOT_AUTHORITATIVE"),
        OfflineScenario.of("one without over TCP")
            .in(Pair.childWithFirst(Faults.notAuthoritative().when(Query::overTcp)))
            .finds("IS_NOT_AUTHORITATIVE"),
        OfflineScenario.of("one is silent")
            .in(Pair.childWithFirst(Faults.silent()))
            .finds("ARE_AUTHORITATIVE"),
        OfflineScenario.of("one refuses")
            .in(Pair.childWithFirst(Faults.refused()))
            .finds("IS_NOT_AUTHORITATIVE"),
        OfflineScenario.of("one refers upwards")
            .in(Pair.childWithFirst(Faults.upwardReferral()))
            .finds("IS_NOT_AUTHORITATIVE"),
        OfflineScenario.of("all are silent").in(Pair.childWithBoth(Faults.silent())).finds(),
        OfflineScenario.of("IPv6 is off")
            .in(Pair.child())
            .under("{\"net\": {\"ipv6\": false}}")
            .finds("IPV6_DISABLED", "ARE_AUTHORITATIVE"));
  }

  @ParameterizedTest
  @MethodSource("authority")
  void delegation04(OfflineScenario scenario) {
    scenario.check(new Delegation04());
  }

  @Test
  void theProtocolIsReported() {
    assertThat(
            OfflineScenario.of("one without over TCP")
                .in(Pair.childWithFirst(Faults.notAuthoritative().when(Query::overTcp)))
                .findings(new Delegation04()))
        .extracting(f -> f.args().get("ns") + " " + f.args().get("proto"))
        .containsExactly("ns1.child.xa/192.0.2.1 TCP", "ns1.child.xa/2001:db8::1 TCP");
  }

  static Stream<OfflineScenario> aliases() {
    return Stream.of(
        OfflineScenario.of("no alias").in(Pair.child()).finds("NO_NS_CNAME"),
        OfflineScenario.of("an alias in the zone")
            .in(Pair.child().edit(z -> z.removeTree("ns2").records("ns2 CNAME ns1")))
            .finds("NS_IS_CNAME"),
        OfflineScenario.of("an alias on one server only")
            .in(
                Pair.child()
                    .editAt("ns2.child.xa", z -> z.removeTree("ns2").records("ns2 CNAME ns1")))
            .finds("NS_IS_CNAME"),
        OfflineScenario.of("an alias in another zone")
            .in(Pair.served("child.xa", "ns1.other.xa", "ns2.other.xa"))
            .in(
                Pair.served("other.xa", "ns1.other.xa", "ns2.other.xa")
                    .edit(z -> z.removeTree("ns2").records("ns2 CNAME www\nwww A 198.51.100.2")))
            .finds("NS_IS_CNAME"),
        OfflineScenario.of("an alias in a zone below")
            .in(Pair.served("child.xa", "ns1.child.xa", "ns2.sub.child.xa"))
            .in(
                Pair.served("sub.child.xa", "ns1.sub.child.xa", "ns3.sub.child.xa")
                    .edit(z -> z.removeTree("ns2").records("ns2 CNAME ns1")))
            .finds("NS_IS_CNAME"),
        OfflineScenario.of("a name in a zone below")
            .in(Pair.served("child.xa", "ns1.sub.child.xa", "ns2.sub.child.xa"))
            .in(Pair.served("sub.child.xa", "ns1.sub.child.xa", "ns2.sub.child.xa"))
            .finds("NO_NS_CNAME"),
        OfflineScenario.of("one server is silent")
            .in(Pair.childWithFirst(Faults.silent()))
            .finds("NO_RESPONSE", "NO_NS_CNAME"),
        OfflineScenario.of("one server fails")
            .in(Pair.childWithFirst(Faults.servfail()))
            .finds("UNEXPECTED_RCODE", "NO_NS_CNAME"),
        OfflineScenario.of("a name without address is no alias")
            .in(Pair.child().edit(z -> z.removeTree("ns2")))
            .finds("UNEXPECTED_RCODE", "NO_NS_CNAME"));
  }

  @ParameterizedTest
  @MethodSource("aliases")
  void delegation05(OfflineScenario scenario) {
    scenario.check(new Delegation05());
  }

  static Stream<OfflineScenario> soa() {
    return Stream.of(
        OfflineScenario.of("all have it").in(Pair.child()).finds("SOA_EXISTS"),
        OfflineScenario.of("one lacks it")
            .in(Pair.childWithFirst(Faults.withholding(Type.SOA)))
            .finds("SOA_NOT_EXISTS"),
        OfflineScenario.of("one fails")
            .in(Pair.childWithFirst(Faults.servfail()))
            .finds("SOA_EXISTS"),
        OfflineScenario.of("all are silent").in(Pair.childWithBoth(Faults.silent())).finds());
  }

  @ParameterizedTest
  @MethodSource("soa")
  void delegation06(OfflineScenario scenario) {
    scenario.check(new Delegation06());
  }

  static Stream<OfflineScenario> names() {
    ZoneSetup three = Pair.child().server("ns3.child.xa", "203.0.113.3");
    ZoneSetup other = Pair.child().server("ns3.child.xa", "203.0.113.3");
    return Stream.of(
        OfflineScenario.of("the same names").in(Pair.child()).finds("NAMES_MATCH"),
        OfflineScenario.of("one more in the zone")
            .in(three.parentServers("ns1.child.xa", "ns2.child.xa"))
            .finds("EXTRA_NAME_CHILD"),
        OfflineScenario.of("one more in the delegation")
            .in(Pair.child().childServers("ns1.child.xa"))
            .finds("EXTRA_NAME_PARENT"),
        OfflineScenario.of("one more on each side")
            .in(
                other
                    .parentServers("ns1.child.xa", "ns2.child.xa")
                    .childServers("ns1.child.xa", "ns3.child.xa"))
            .finds("EXTRA_NAME_PARENT", "EXTRA_NAME_CHILD"),
        OfflineScenario.of("nothing in common")
            .in(Pair.child().parentServers("ns1.child.xa").childServers("ns2.child.xa"))
            .finds("EXTRA_NAME_PARENT", "EXTRA_NAME_CHILD", "TOTAL_NAME_MISMATCH"),
        OfflineScenario.of("no server answers")
            .in(Pair.childWithBoth(Faults.silent()))
            .finds("EXTRA_NAME_PARENT", "TOTAL_NAME_MISMATCH"),
        OfflineScenario.of("not delegated").in(Pair.child().undelegated()).finds());
  }

  @ParameterizedTest
  @MethodSource("names")
  void delegation07(OfflineScenario scenario) {
    scenario.check(new Delegation07());
  }
}
