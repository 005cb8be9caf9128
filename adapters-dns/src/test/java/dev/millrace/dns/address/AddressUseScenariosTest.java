package dev.millrace.dns.address;

import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.OfflineScenario;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Source: Zonemaster, test-zones, Address01. */
class AddressUseScenariosTest {

  private static final String OK_4 = "9.9.9.9";
  private static final String OK_4_TOO = "1.1.1.1";
  private static final String OK_6 = "2620:fe::fe";
  private static final String OK_6_TOO = "2606:4700:4700::1111";
  private static final String SPECIAL_BUT_OK_4 = "192.31.196.1";
  private static final String SPECIAL_BUT_OK_6 = "2001:4:112::1";
  private static final String LOCAL_4 = "10.1.2.3";
  private static final String LOCAL_6 = "fd00::1";
  private static final String DOCUMENTATION_4 = "203.0.113.7";
  private static final String DOCUMENTATION_6 = "2001:db8::7";
  private static final String UNREACHABLE_4 = "192.0.0.8";
  private static final String UNREACHABLE_6 = "100::1";

  static Stream<OfflineScenario> scenarios() {
    return Stream.concat(mixed(), uniform());
  }

  private static Stream<OfflineScenario> mixed() {
    return Stream.of(
        scenario("MIXED-LOCAL-DOC-1", LOCAL_4, OK_6, OK_4, DOCUMENTATION_6)
            .finds("A01_LOCAL_USE_ADDR", "A01_DOCUMENTATION_ADDR", "A01_GLOBALLY_REACHABLE_ADDR"),
        scenario("MIXED-LOCAL-DOC-2", DOCUMENTATION_4, OK_6, OK_4, LOCAL_6)
            .finds("A01_LOCAL_USE_ADDR", "A01_DOCUMENTATION_ADDR", "A01_GLOBALLY_REACHABLE_ADDR"),
        scenario("MIXED-LOCAL-OTHER-1", LOCAL_4, OK_6, OK_4, UNREACHABLE_6)
            .finds("A01_LOCAL_USE_ADDR", "A01_ADDR_NOT_GLOBALLY_REACHABLE")
            .finds("A01_GLOBALLY_REACHABLE_ADDR"),
        scenario("MIXED-LOCAL-OTHER-2", UNREACHABLE_4, OK_6, OK_4, LOCAL_6)
            .finds("A01_LOCAL_USE_ADDR", "A01_ADDR_NOT_GLOBALLY_REACHABLE")
            .finds("A01_GLOBALLY_REACHABLE_ADDR"),
        scenario("MIXED-DOC-OTHER-1", DOCUMENTATION_4, OK_6, OK_4, UNREACHABLE_6)
            .finds("A01_DOCUMENTATION_ADDR", "A01_ADDR_NOT_GLOBALLY_REACHABLE")
            .finds("A01_GLOBALLY_REACHABLE_ADDR"),
        scenario("MIXED-DOC-OTHER-2", UNREACHABLE_4, OK_6, OK_4, DOCUMENTATION_6)
            .finds("A01_DOCUMENTATION_ADDR", "A01_ADDR_NOT_GLOBALLY_REACHABLE")
            .finds("A01_GLOBALLY_REACHABLE_ADDR"),
        scenario("MIXED-ALL-1", LOCAL_4, OK_6, DOCUMENTATION_4, UNREACHABLE_6)
            .finds("A01_ADDR_NOT_GLOBALLY_REACHABLE", "A01_DOCUMENTATION_ADDR")
            .finds("A01_LOCAL_USE_ADDR", "A01_GLOBALLY_REACHABLE_ADDR"),
        scenario("MIXED-ALL-2", UNREACHABLE_4, LOCAL_6, OK_4, DOCUMENTATION_6)
            .finds("A01_ADDR_NOT_GLOBALLY_REACHABLE", "A01_DOCUMENTATION_ADDR")
            .finds("A01_LOCAL_USE_ADDR", "A01_GLOBALLY_REACHABLE_ADDR"));
  }

  private static Stream<OfflineScenario> uniform() {
    return Stream.of(
        scenario("GOOD-1", OK_4, OK_6, SPECIAL_BUT_OK_4, SPECIAL_BUT_OK_6)
            .finds("A01_GLOBALLY_REACHABLE_ADDR"),
        scenario("all good", OK_4, OK_6, OK_4_TOO, OK_6_TOO).finds("A01_GLOBALLY_REACHABLE_ADDR"),
        scenario(
                "ALL-NON-REACHABLE",
                LOCAL_4,
                UNREACHABLE_6,
                DOCUMENTATION_4,
                LOCAL_6,
                UNREACHABLE_4,
                DOCUMENTATION_6)
            .finds("A01_ADDR_NOT_GLOBALLY_REACHABLE", "A01_LOCAL_USE_ADDR")
            .finds("A01_DOCUMENTATION_ADDR", "A01_NO_GLOBALLY_REACHABLE_ADDR"),
        OfflineScenario.of("NO_NAME_SERVERS")
            .testing("nowhere.xa")
            .finds("A01_NO_NAME_SERVERS_FOUND"));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void address01(OfflineScenario scenario) {
    scenario.check(new Address01());
  }

  /** A zone whose servers have two of these addresses each. */
  private static OfflineScenario scenario(String name, String... addresses) {
    ZoneSetup zone = ZoneSetup.of("child.xa");
    for (int i = 0; i < addresses.length; i++) {
      zone.server("ns%d.child.xa".formatted(i / 2 + 1), addresses[i]);
    }
    return OfflineScenario.of(name).in(zone);
  }
}
