package dev.millrace.dns.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

class SoaScenariosTest {

  static Stream<OfflineScenario> serials() {
    return Stream.of(
        OfflineScenario.of("one serial").in(Pair.child()).finds("ONE_SOA_SERIAL", "SOA_SERIAL"),
        OfflineScenario.of("two serials")
            .in(different(zone -> zone.serial(7)))
            .finds("MULTIPLE_SOA_SERIALS", "SOA_SERIAL_VARIATION", "SOA_SERIAL"),
        OfflineScenario.of("one server is silent")
            .in(Pair.childWithFirst(Faults.silent()))
            .finds("NO_RESPONSE", "ONE_SOA_SERIAL", "SOA_SERIAL"),
        OfflineScenario.of("one server has no SOA")
            .in(Pair.childWithFirst(Faults.withholding(Type.SOA)))
            .finds("NO_RESPONSE_SOA_QUERY", "ONE_SOA_SERIAL", "SOA_SERIAL"),
        OfflineScenario.of("no server answers")
            .in(Pair.childWithBoth(Faults.silent().forTypes(Type.SOA)))
            .finds("NO_RESPONSE"),
        OfflineScenario.of("IPv6 is off")
            .in(Pair.child())
            .under("{\"net\": {\"ipv6\": false}}")
            .finds("IPV6_DISABLED", "ONE_SOA_SERIAL", "SOA_SERIAL"),
        OfflineScenario.of("undelegated")
            .in(different(zone -> zone.serial(7)).undelegated())
            .given("ns1.child.xa/" + Pair.FOUR_1, "ns2.child.xa/" + Pair.FOUR_2)
            .finds("MULTIPLE_SOA_SERIALS", "SOA_SERIAL_VARIATION", "SOA_SERIAL"));
  }

  @ParameterizedTest
  @MethodSource("serials")
  void consistency01(OfflineScenario scenario) {
    scenario.check(new Consistency01());
  }

  @Test
  void serialsThatAreCloseEnoughAreAccepted() {
    OfflineScenario scenario =
        OfflineScenario.of("close serials")
            .in(different(zone -> zone.serial(2026112203L)))
            .finds("MULTIPLE_SOA_SERIALS_OK", "SOA_SERIAL");
    scenario.check(new Consistency01(2));
  }

  @Test
  void everySerialIsReportedWithItsServers() {
    List<Finding> findings =
        OfflineScenario.of("two serials")
            .in(different(zone -> zone.serial(7)))
            .findings(new Consistency01());
    assertThat(findings)
        .filteredOn(f -> f.tag().name().equals("SOA_SERIAL"))
        .extracting(f -> f.args().get("serial"), f -> f.args().get("ns_list"))
        .containsExactly(
            tuple("7", "ns2.child.xa/198.51.100.2;ns2.child.xa/2001:db8:2::2"),
            tuple("2026112201", "ns1.child.xa/192.0.2.1;ns1.child.xa/2001:db8::1"));
  }

  static Stream<OfflineScenario> contacts() {
    return Stream.of(
        OfflineScenario.of("one contact").in(Pair.child()).finds("ONE_SOA_RNAME"),
        OfflineScenario.of("letter case does not count")
            .in(soa("ns1 HostMaster 2026112201 14400 3600 1209600 3600"))
            .finds("ONE_SOA_RNAME"),
        OfflineScenario.of("two contacts")
            .in(soa("ns1 postmaster 2026112201 14400 3600 1209600 3600"))
            .finds("MULTIPLE_SOA_RNAMES", "SOA_RNAME"),
        OfflineScenario.of("one server is silent")
            .in(Pair.childWithFirst(Faults.silent()))
            .finds("NO_RESPONSE", "ONE_SOA_RNAME"),
        OfflineScenario.of("one server has no SOA")
            .in(Pair.childWithFirst(Faults.withholding(Type.SOA)))
            .finds("NO_RESPONSE_SOA_QUERY", "ONE_SOA_RNAME"));
  }

  @ParameterizedTest
  @MethodSource("contacts")
  void consistency02(OfflineScenario scenario) {
    scenario.check(new Consistency02());
  }

  static Stream<OfflineScenario> times() {
    return Stream.of(
        OfflineScenario.of("one set").in(Pair.child()).finds("ONE_SOA_TIME_PARAMETER_SET"),
        OfflineScenario.of("serial and names do not count")
            .in(soa("ns9 postmaster 5 14400 3600 1209600 3600"))
            .finds("ONE_SOA_TIME_PARAMETER_SET"),
        OfflineScenario.of("another refresh")
            .in(soa("ns1 hostmaster 1 9 3600 1209600 3600"))
            .finds(SETS),
        OfflineScenario.of("another retry")
            .in(soa("ns1 hostmaster 1 14400 9 1209600 3600"))
            .finds(SETS),
        OfflineScenario.of("another expire")
            .in(soa("ns1 hostmaster 1 14400 3600 9 3600"))
            .finds(SETS),
        OfflineScenario.of("another minimum")
            .in(soa("ns1 hostmaster 1 14400 3600 1209600 9"))
            .finds(SETS),
        OfflineScenario.of("one server is silent")
            .in(Pair.childWithFirst(Faults.silent()))
            .finds("NO_RESPONSE", "ONE_SOA_TIME_PARAMETER_SET"),
        OfflineScenario.of("one server has no SOA")
            .in(Pair.childWithFirst(Faults.withholding(Type.SOA)))
            .finds("NO_RESPONSE_SOA_QUERY", "ONE_SOA_TIME_PARAMETER_SET"));
  }

  private static final String[] SETS = {
    "MULTIPLE_SOA_TIME_PARAMETER_SET", "SOA_TIME_PARAMETER_SET"
  };

  @ParameterizedTest
  @MethodSource("times")
  void consistency03(OfflineScenario scenario) {
    scenario.check(new Consistency03());
  }

  /** A pair whose second server has another SOA record. */
  private static ZoneSetup soa(String rdata) {
    return different(zone -> zone.remove("@", Type.SOA).records("@ SOA " + rdata));
  }

  private static ZoneSetup different(Consumer<ZoneBuilder> change) {
    return Pair.child().editAt("ns2.child.xa", change);
  }
}
