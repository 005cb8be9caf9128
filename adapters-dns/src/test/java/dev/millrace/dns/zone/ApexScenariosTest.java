package dev.millrace.dns.zone;

import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Servers without MX or SOA answers (Zone08, Zone10); Zonemaster has no scenarios for these. */
class ApexScenariosTest {

  private static final Name ZONE = Name.fromConstantString("child.xa.");

  static Stream<OfflineScenario> mx() {
    return Stream.of(
        both("no server answers", Faults.silent().forTypes(Type.MX)).finds("NO_RESPONSE_MX_QUERY"),
        both("no server has authority", Faults.notAuthoritative().forTypes(Type.MX))
            .finds("NO_RESPONSE_MX_QUERY"),
        both("all servers refuse", Faults.refused().forTypes(Type.MX))
            .finds("NO_RESPONSE_MX_QUERY"),
        first("one server answers", Faults.silent().forTypes(Type.MX))
            .finds("MX_RECORD_IS_NOT_CNAME"),
        first("one server has authority", Faults.notAuthoritative().forTypes(Type.MX))
            .finds("MX_RECORD_IS_NOT_CNAME"));
  }

  static Stream<OfflineScenario> soa() {
    return Stream.of(
        first("no SOA record on one server", Faults.withholding(Type.SOA))
            .finds("NO_SOA_IN_RESPONSE"),
        both("no SOA record on any server", Faults.withholding(Type.SOA))
            .finds("NO_SOA_IN_RESPONSE"),
        first("the SOA as authority", Faults.noData(ZONE).forTypes(Type.SOA))
            .finds("NO_SOA_IN_RESPONSE"),
        first("an error", Faults.refused()).finds("NO_SOA_IN_RESPONSE"),
        OfflineScenario.of("one is silent, one has none")
            .in(
                Pair.child(
                    new Fault[] {Faults.silent()}, new Fault[] {Faults.withholding(Type.SOA)}))
            .finds("NO_RESPONSE", "NO_SOA_IN_RESPONSE"),
        OfflineScenario.of("there is no server").testing("nowhere.xa"));
  }

  @ParameterizedTest
  @MethodSource("mx")
  void zone08(OfflineScenario scenario) {
    scenario.check(new Zone08());
  }

  @ParameterizedTest
  @MethodSource("soa")
  void zone10(OfflineScenario scenario) {
    scenario.check(new Zone10());
  }

  private static OfflineScenario first(String name, Fault fault) {
    return OfflineScenario.of(name).in(Pair.childWithFirst(fault));
  }

  private static OfflineScenario both(String name, Fault fault) {
    return OfflineScenario.of(name).in(Pair.childWithBoth(fault));
  }
}
