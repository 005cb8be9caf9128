package dev.millrace.dns.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.sandbox.zone.ZoneBuilder;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Type;

class NsSetScenariosTest {

  static Stream<OfflineScenario> sets() {
    return Stream.of(
        OfflineScenario.of("one set").in(Pair.child()).finds("ONE_NS_SET"),
        OfflineScenario.of("order and letter case do not count")
            .in(different(z -> z.servers("NS2.child.xa", "ns1.CHILD.xa")))
            .finds("ONE_NS_SET"),
        OfflineScenario.of("a server less")
            .in(different(z -> z.servers("ns2.child.xa")))
            .finds("MULTIPLE_NS_SET", "NS_SET"),
        OfflineScenario.of("another TTL")
            .in(different(z -> z.remove("@", Type.NS).records("@ 60 NS ns1\n@ 60 NS ns2")))
            .finds("MULTIPLE_NS_SET", "NS_SET"),
        OfflineScenario.of("one server is silent")
            .in(Pair.childWithFirst(Faults.silent()))
            .finds("NO_RESPONSE", "ONE_NS_SET"),
        OfflineScenario.of("one server has no authority")
            .in(Pair.childWithFirst(Faults.notAuthoritative()))
            .finds("NO_RESPONSE_NS_QUERY", "ONE_NS_SET"),
        OfflineScenario.of("one server has no NS records")
            .in(different(z -> z.remove("@", Type.NS)))
            .finds("NO_RESPONSE_NS_QUERY", "ONE_NS_SET"),
        OfflineScenario.of("no server answers")
            .in(Pair.childWithBoth(Faults.silent()))
            .finds("NO_RESPONSE"),
        OfflineScenario.of("IPv4 is off")
            .in(Pair.child().undelegated())
            .given("ns1.child.xa/" + Pair.FOUR_1, "ns2.child.xa/" + Pair.SIX_2)
            .under("{\"net\": {\"ipv4\": false}}")
            .finds("IPV4_DISABLED", "ONE_NS_SET"));
  }

  @ParameterizedTest
  @MethodSource("sets")
  void consistency04(OfflineScenario scenario) {
    scenario.check(new Consistency04());
  }

  @Test
  void eachSetIsReportedWithItsServers() {
    assertThat(
            OfflineScenario.of("a server less")
                .in(different(z -> z.servers("ns2.child.xa")))
                .findings(new Consistency04()))
        .filteredOn(f -> f.tag().name().equals("NS_SET"))
        .extracting(f -> f.args().get("nsname_list") + " on " + f.args().get("servers"))
        .containsExactly(
            "ns1.child.xa;ns2.child.xa on ns1.child.xa/192.0.2.1;ns1.child.xa/2001:db8::1",
            "ns2.child.xa on ns2.child.xa/198.51.100.2;ns2.child.xa/2001:db8:2::2");
  }

  private static ZoneSetup different(Consumer<ZoneBuilder> change) {
    return Pair.child().editAt("ns2.child.xa", change);
  }
}
