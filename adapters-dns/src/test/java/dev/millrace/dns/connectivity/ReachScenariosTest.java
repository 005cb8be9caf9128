package dev.millrace.dns.connectivity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Transport;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Type;

/**
 * Zonemaster has no scenarios for Connectivity01 and Connectivity02; these are our own. The cases
 * mirror each other, so each row is run for both.
 */
class ReachScenariosTest {

  private static final ReachRows UDP = new ReachRows(Transport.UDP, "CN01");
  private static final ReachRows TCP = new ReachRows(Transport.TCP, "CN02");

  static Stream<OfflineScenario> udp() {
    return Stream.concat(UDP.all(), Stream.of(truncating(), truncatingWithoutTcp()));
  }

  static Stream<OfflineScenario> tcp() {
    return TCP.all();
  }

  @ParameterizedTest
  @MethodSource("udp")
  void connectivity01(OfflineScenario scenario) {
    scenario.check(new Connectivity01());
  }

  @ParameterizedTest
  @MethodSource("tcp")
  void connectivity02(OfflineScenario scenario) {
    scenario.check(new Connectivity02());
  }

  @Test
  void anOwnerThatIsNotTheZoneIsNamedWithTheServer() {
    assertThat(
            UDP.first("another owner", ReachRows.renaming(Type.SOA)).findings(new Connectivity01()))
        .extracting(f -> f.args().toString())
        .containsExactly(
            "{ns=ns1.child.xa/192.0.2.1, domain_found=other.xa, domain_expected=child.xa}",
            "{ns=ns1.child.xa/2001:db8::1, domain_found=other.xa, domain_expected=child.xa}");
  }

  private static OfflineScenario truncating() {
    return OfflineScenario.of("the whole answer comes over TCP")
        .in(Pair.childWithFirst(Faults.truncating()));
  }

  private static OfflineScenario truncatingWithoutTcp() {
    return OfflineScenario.of("the whole answer never comes")
        .in(Pair.childWithFirst(Faults.noTcp(), Faults.truncating()))
        .finds("CN01_NO_RESPONSE_UDP");
  }
}
