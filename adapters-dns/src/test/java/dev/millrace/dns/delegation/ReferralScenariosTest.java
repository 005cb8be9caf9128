package dev.millrace.dns.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Name;

class ReferralScenariosTest {

  /** Header, question with the longest name, and nothing else. */
  private static final int EMPTY = 12 + 255 + 4;

  static Stream<OfflineScenario> sizes() {
    ZoneSetup many = ZoneSetup.of("child.xa");
    for (int i = 1; i <= 13; i++) {
      many.server("a-rather-long-name-%02d.child.xa".formatted(i), "192.0.2." + i);
    }
    return Stream.of(
        OfflineScenario.of("two servers").in(Pair.child()).finds("REFERRAL_SIZE_OK"),
        OfflineScenario.of("thirteen servers").in(many).finds("REFERRAL_SIZE_TOO_LARGE"),
        OfflineScenario.of("undelegated")
            .in(Pair.child().undelegated())
            .given("ns1.child.xa/" + Pair.FOUR_1, "ns2.child.xa/" + Pair.FOUR_2)
            .finds("REFERRAL_SIZE_OK"));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void delegation03(OfflineScenario scenario) {
    scenario.check(new Delegation03());
  }

  @Test
  void aServerWithinTheParentNeedsGlue() {
    // NS: pointer, type, class, TTL, length, then ns1 with a pointer to the zone; A: pointer to it.
    int ns = 2 + 10 + 4 + 2;
    int glue = 2 + 10 + 4;
    assertThat(size("ns1.child.xa", Pair.FOUR_1)).isEqualTo(EMPTY + ns + glue);
    assertThat(size("ns1.child.xa", Pair.SIX_1)).isEqualTo(EMPTY + ns + glue + 12);
  }

  @Test
  void aServerOutsideTheParentNeedsNone() {
    int ns = 2 + 10 + "ns1.xb".length() + 2;
    assertThat(size("ns1.xb", Pair.FOUR_1)).isEqualTo(EMPTY + ns);
  }

  @Test
  void glueIsNeededOnlyIfAllServersOfTheFamilyAreWithinTheParent() {
    NameServers servers =
        NameServers.of(
            Map.of(
                Names.of("ns1.child.xa"), List.of(Addresses.of(Pair.FOUR_1)),
                Names.of("ns1.xb"), List.of(Addresses.of(Pair.FOUR_2))));
    int inside = 2 + 10 + 4 + 2;
    int outside = 2 + 10 + "ns1.xb".length() + 2;
    assertThat(referral(servers).size()).isEqualTo(EMPTY + inside + outside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".", "xa", "child.xa", "a-label-of-some-length-that-is-odd.child.xa", "ab.cd.ef"})
  void theLongestNameHas255Octets(String zone) {
    Name longest = Referral.longestName(Names.of(zone));
    assertThat(longest.length()).isEqualTo((short) 255);
    assertThat(longest.subdomain(Names.of(zone))).isTrue();
  }

  @Test
  void everyZoneLengthLeavesRoomForAName() {
    Name zone = Names.of("x");
    while (zone.length() < 250) {
      zone = Names.of("x." + zone);
      assertThat(Referral.longestName(zone).length()).as("%s", zone).isEqualTo((short) 255);
    }
  }

  private static int size(String server, String address) {
    return referral(NameServers.of(Map.of(Names.of(server), List.of(Addresses.of(address)))))
        .size();
  }

  private static Referral referral(NameServers servers) {
    return new Referral(Names.of("child.xa"), Names.of("xa"), servers);
  }
}
