package dev.millrace.dns.connectivity;

import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.OfflineScenario;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Source: Zonemaster, test-zones, Connectivity04. */
class PrefixScenariosTest {

  private static final String FOUR_1 = "192.0.2.1";
  private static final String FOUR_2 = "198.51.100.2";
  private static final String FOUR_3 = "198.51.100.3";
  private static final String SIX_1 = "2001:db8:1::1";
  private static final String SIX_2 = "2001:db8:2::2";
  private static final String SIX_3 = "2001:db8:2::3";
  private static final String NO_DATA = "TXT \"This is not ASN data\"";

  static Stream<OfflineScenario> scenarios() {
    return Stream.of(sound(), empty(), faulty(), shared(), doubled()).flatMap(rows -> rows);
  }

  private static Stream<OfflineScenario> sound() {
    return Stream.of(
        OfflineScenario.of("GOOD-1")
            .in(servers(FOUR_1, SIX_1, FOUR_2, SIX_2))
            .in(known().zone())
            .finds("CN04_IPV4_DIFFERENT_PREFIX", "CN04_IPV6_DIFFERENT_PREFIX"),
        OfflineScenario.of("GOOD-2")
            .in(servers(FOUR_1, FOUR_2))
            .in(known().zone())
            .finds("CN04_IPV4_DIFFERENT_PREFIX"),
        OfflineScenario.of("GOOD-3")
            .in(servers(SIX_1, SIX_2))
            .in(known().zone())
            .finds("CN04_IPV6_DIFFERENT_PREFIX"),
        OfflineScenario.of("HAS-NON-ASN-TXT-1")
            .in(servers(FOUR_1, SIX_1, FOUR_2, SIX_2))
            .in(known().says(FOUR_1, NO_DATA).says(SIX_1, NO_DATA).zone())
            .finds("CN04_IPV4_DIFFERENT_PREFIX", "CN04_IPV6_DIFFERENT_PREFIX"));
  }

  private static Stream<OfflineScenario> empty() {
    return Stream.of(
        OfflineScenario.of("EMPTY-PREFIX-SET-1")
            .in(servers(FOUR_1, SIX_1))
            .in(OriginZone.empty().zone())
            .finds("CN04_EMPTY_PREFIX_SET"),
        OfflineScenario.of("EMPTY-PREFIX-SET-2")
            .in(servers(FOUR_1, SIX_1))
            .in(OriginZone.empty().says(FOUR_1, "A 192.0.2.9").says(SIX_1, "A 192.0.2.9").zone())
            .finds("CN04_EMPTY_PREFIX_SET"),
        OfflineScenario.of("HAS-NON-ASN-TXT-2")
            .in(servers(FOUR_1, SIX_1))
            .in(OriginZone.empty().says(FOUR_1, NO_DATA).says(SIX_1, NO_DATA).zone())
            .finds("CN04_EMPTY_PREFIX_SET"));
  }

  private static Stream<OfflineScenario> faulty() {
    return Stream.of(
        OfflineScenario.of("ERROR-PREFIX-DATABASE-1")
            .in(servers(FOUR_1, SIX_1))
            .in(OriginZone.with(Faults.servfail()).zone())
            .finds("CN04_ERROR_PREFIX_DATABASE"),
        OfflineScenario.of("ERROR-PREFIX-DATABASE-2")
            .in(servers(FOUR_1, SIX_1))
            .in(OriginZone.with(Faults.refused()).zone())
            .finds("CN04_ERROR_PREFIX_DATABASE"),
        OfflineScenario.of("ERROR-PREFIX-DATABASE-3")
            .in(servers(FOUR_1, SIX_1))
            .in(OriginZone.with(Faults.silent()).zone())
            .finds("CN04_ERROR_PREFIX_DATABASE"),
        OfflineScenario.of("ERROR-PREFIX-DATABASE-6")
            .in(servers(FOUR_1, SIX_1, FOUR_2, SIX_2))
            .in(known().has(FOUR_1, "1", "10.0.0.0/24").has(SIX_1, "1", "fd00::/48").zone())
            .finds(
                "CN04_ERROR_PREFIX_DATABASE",
                "CN04_IPV4_DIFFERENT_PREFIX",
                "CN04_IPV6_DIFFERENT_PREFIX"),
        OfflineScenario.of("ERROR-PREFIX-DATABASE-7")
            .in(servers(FOUR_1, SIX_1))
            .in(
                OriginZone.empty()
                    .has(FOUR_1, "1", "10.0.0.0/24")
                    .has(SIX_1, "1", "fd00::/48")
                    .zone())
            .finds("CN04_ERROR_PREFIX_DATABASE"),
        OfflineScenario.of("ERROR-PREFIX-DATABASE-8")
            .in(servers(FOUR_1, SIX_1))
            .in(
                OriginZone.empty()
                    .says(FOUR_1, "CNAME not-a-valid-name")
                    .says(SIX_1, "CNAME not-a-valid-name")
                    .zone())
            .finds("CN04_ERROR_PREFIX_DATABASE"),
        OfflineScenario.of("there is no such service")
            .in(servers(FOUR_1, SIX_1))
            .finds("CN04_ERROR_PREFIX_DATABASE"));
  }

  private static Stream<OfflineScenario> shared() {
    return Stream.of(
        OfflineScenario.of("IPV4-ONE-PREFIX-1")
            .in(servers(FOUR_2, FOUR_3))
            .in(known().zone())
            .finds("CN04_IPV4_SAME_PREFIX", "CN04_IPV4_SINGLE_PREFIX"),
        OfflineScenario.of("IPV4-TWO-PREFIXES-1")
            .in(servers(FOUR_1, FOUR_2, FOUR_3))
            .in(known().zone())
            .finds("CN04_IPV4_SAME_PREFIX", "CN04_IPV4_DIFFERENT_PREFIX"),
        OfflineScenario.of("IPV6-ONE-PREFIX-1")
            .in(servers(SIX_2, SIX_3))
            .in(known().zone())
            .finds("CN04_IPV6_SAME_PREFIX", "CN04_IPV6_SINGLE_PREFIX"),
        OfflineScenario.of("IPV6-TWO-PREFIXES-1")
            .in(servers(SIX_1, SIX_2, SIX_3))
            .in(known().zone())
            .finds("CN04_IPV6_SAME_PREFIX", "CN04_IPV6_DIFFERENT_PREFIX"),
        OfflineScenario.of("IPV4-SINGLE-NS-1")
            .in(servers(FOUR_1))
            .in(known().zone())
            .finds("CN04_IPV4_SINGLE_PREFIX", "CN04_IPV4_DIFFERENT_PREFIX"),
        OfflineScenario.of("IPV6-SINGLE-NS-1")
            .in(servers(SIX_1))
            .in(known().zone())
            .finds("CN04_IPV6_SINGLE_PREFIX", "CN04_IPV6_DIFFERENT_PREFIX"));
  }

  private static Stream<OfflineScenario> doubled() {
    OriginZone larger =
        OriginZone.empty()
            .has(FOUR_2, "1", "198.51.0.0/16")
            .has(FOUR_3, "1", "198.51.0.0/16")
            .has(SIX_2, "1", "2001:db8::/32")
            .has(SIX_3, "1", "2001:db8::/32")
            .has(FOUR_2, "2", "198.51.100.2/32")
            .has(SIX_2, "2", "2001:db8:2::2/128");
    return Stream.of(
        OfflineScenario.of("DOUBLE-PREFIX-2")
            .in(servers(FOUR_2, SIX_2, FOUR_3, SIX_3))
            .in(larger.zone())
            .finds("CN04_IPV4_DIFFERENT_PREFIX", "CN04_IPV6_DIFFERENT_PREFIX"),
        OfflineScenario.of("DOUBLE-PREFIX-1")
            .in(servers(FOUR_2, SIX_2, FOUR_3, SIX_3))
            .in(
                larger
                    .has(FOUR_3, "3", "198.51.100.3/32")
                    .has(SIX_3, "3", "2001:db8:2::3/128")
                    .zone())
            .finds("CN04_IPV4_DIFFERENT_PREFIX", "CN04_IPV6_DIFFERENT_PREFIX"));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void connectivity04(OfflineScenario scenario) {
    scenario.check(new Connectivity04());
  }

  private static OriginZone known() {
    return OriginZone.empty()
        .has(FOUR_1, "64496", "192.0.2.0/24")
        .has(FOUR_2, "64497", "198.51.100.0/24")
        .has(FOUR_3, "64497", "198.51.100.0/24")
        .has(SIX_1, "64496", "2001:db8:1::/48")
        .has(SIX_2, "64497", "2001:db8:2::/48")
        .has(SIX_3, "64497", "2001:db8:2::/48");
  }

  /** The zone on one server for each address. */
  private static ZoneSetup servers(String... addresses) {
    ZoneSetup zone = ZoneSetup.of("child.xa");
    int number = 0;
    for (String address : addresses) {
      zone.server("ns%d.child.xa".formatted(++number), address);
    }
    return zone;
  }
}
