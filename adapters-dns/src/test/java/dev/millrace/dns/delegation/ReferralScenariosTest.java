package dev.millrace.dns.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.List;
import java.util.Locale;
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

  private static final Fault NOBODY = Faults.refused();

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

  /** After Zonemaster's test-zones/Delegation-TP/delegation03: delegations without zones. */
  static Stream<OfflineScenario> specified() {
    String four = ".ipv4-large-but-not-too-large.referral-size-ok-2.delegation03.xa";
    String six = ".ipv6-large-but-not-too-large.referral-size-ok-2.delegation03.xa";
    return Stream.of(
        referral("REFERRAL-SIZE-OK-1")
            .in(
                delegated("REFERRAL-SIZE-OK-1")
                    .server("ns1.referral-size-ok-1.delegation03.xa", Pair.FOUR_1, NOBODY)
                    .server("ns1.referral-size-ok-1.delegation03.xa", Pair.SIX_1, NOBODY)
                    .server("ns2.referral-size-ok-1.delegation03.xa", Pair.FOUR_2, NOBODY)
                    .server("ns2.referral-size-ok-1.delegation03.xa", Pair.SIX_2, NOBODY))
            .finds("REFERRAL_SIZE_OK"),
        referral("REFERRAL-SIZE-OK-2")
            .in(
                delegated("REFERRAL-SIZE-OK-2")
                    .server("ns1" + four, Pair.FOUR_1, NOBODY)
                    .server("ns1" + six, Pair.SIX_1, NOBODY)
                    .server("ns2" + four, Pair.FOUR_2, NOBODY)
                    .server("ns2" + six, Pair.SIX_2, NOBODY))
            .finds("REFERRAL_SIZE_OK"),
        tooLarge("REFERRAL-SIZE-TOO-LARGE-1", ".%dabcdefghijklmnopqrstuv.%1$ddefghijkl.", "xa", 5),
        tooLarge(
                "REFERRAL-SIZE-TOO-LARGE-2",
                ".%dabcdefghijklmnopqrstuvwxyz.%1$dabcdefghijklmnopqrstuvwxy"
                    + ".%1$dabcdefghijklmnopqrstuvw.",
                "xb",
                4)
            .in(ZoneSetup.of("xb").server("ns1.xb", "203.0.113.9")));
  }

  private static OfflineScenario tooLarge(String name, String labels, String top, int servers) {
    ZoneSetup zone = delegated(name);
    String rest = name.toLowerCase(Locale.ROOT) + ".delegation03." + top;
    for (int i = 1; i <= servers; i++) {
      String server = "ns" + i + labels.formatted(i) + rest;
      zone.server(server, "192.0.2." + i, NOBODY).server(server, "2001:db8::" + i, NOBODY);
    }
    return referral(name).in(zone).finds("REFERRAL_SIZE_TOO_LARGE");
  }

  private static OfflineScenario referral(String name) {
    String zone = name.toLowerCase(Locale.ROOT) + ".delegation03.xa";
    return OfflineScenario.of(name)
        .testing(zone)
        .in(ZoneSetup.of("delegation03.xa").server("ns1.delegation03.xa", "203.0.113.1"));
  }

  private static ZoneSetup delegated(String name) {
    return ZoneSetup.of(name.toLowerCase(Locale.ROOT) + ".delegation03.xa");
  }

  @ParameterizedTest
  @MethodSource({"sizes", "specified"})
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
