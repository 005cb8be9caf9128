package dev.millrace.dns.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.ReverseMap;

/**
 * The addresses of ns1 are named as they should be, those of ns2 as each scenario says.
 *
 * <p>Source: Zonemaster, test-zones, Address03.
 */
class ReverseScenariosTest {

  private static final String NS2_FOUR = pointer(Pair.FOUR_2);
  private static final String NS2_SIX = pointer(Pair.SIX_2);
  private static final String MATCH = "PTR ns2.hosts.xa.";

  static Stream<OfflineScenario> address03() {
    return Stream.of(
        scenario("ALL-NS-HAVE-PTR-1", MATCH, MATCH).finds("NAMESERVER_IP_PTR_MATCH"),
        scenario(
                "ALL-NS-HAVE-PTR-2",
                "PTR other.hosts.xa.\n%s PTR NS2.Hosts.XA.".formatted(NS2_FOUR),
                "PTR other.hosts.xa.\n%s PTR ns2.hosts.xa.".formatted(NS2_SIX))
            .finds("NAMESERVER_IP_PTR_MATCH"),
        nobodyIsNamed().finds("NAMESERVER_IP_WITHOUT_REVERSE"),
        scenario("INCOMPLETE-PTR-1", "TXT none", MATCH).finds("NAMESERVER_IP_WITHOUT_REVERSE"),
        scenario("INCOMPLETE-PTR-2", MATCH, "TXT none").finds("NAMESERVER_IP_WITHOUT_REVERSE"),
        othersAreNamed().finds("NAMESERVER_IP_PTR_MISMATCH"),
        scenario(
                "PTR-IS-GOOD-CNAME-1",
                "CNAME name.%s\nname.%1$s %s".formatted(NS2_FOUR, MATCH),
                "CNAME name.%s\nname.%1$s %s".formatted(NS2_SIX, MATCH))
            .finds("NAMESERVER_IP_PTR_MATCH"),
        scenario("PTR-IS-GOOD-CNAME-2", "CNAME rev.hosts.xa.", "CNAME rev.hosts.xa.")
            .finds("NAMESERVER_IP_PTR_MATCH"),
        scenario("PTR-IS-DANGLING-CNAME", "CNAME no.hosts.xa.", "CNAME no.hosts.xa.")
            .finds("NAMESERVER_IP_WITHOUT_REVERSE"),
        scenario("PTR-IS-ILLEGAL-CNAME", "TXT none", twoAliases(NS2_SIX))
            .finds("NAMESERVER_IP_WITHOUT_REVERSE")
            .ignoring("NO_RESPONSE_PTR_QUERY"),
        failing("PTR-RESOLUTION-NO-RESPONSE", Faults.silent())
            .finds("NO_RESPONSE_PTR_QUERY")
            .ignoring("NAMESERVER_IP_WITHOUT_REVERSE"),
        failing("PTR-RESOLUTION-SERVFAIL", Faults.servfail())
            .finds("NO_RESPONSE_PTR_QUERY")
            .ignoring("NAMESERVER_IP_WITHOUT_REVERSE"),
        OfflineScenario.of("two names for one address, which is named after the second")
            .in(
                ZoneSetup.of("child.xa")
                    .server("ns1.child.xa", "192.0.2.1")
                    .server("ns2.child.xa", "192.0.2.1")
                    .withoutReverse())
            .in(reverse("2.0.192.in-addr.arpa").records("1 PTR ns2.child.xa."))
            .finds("NAMESERVER_IP_PTR_MATCH"),
        OfflineScenario.of("no servers at all").testing("nowhere.xa"));
  }

  @ParameterizedTest
  @MethodSource("address03")
  void address03(OfflineScenario scenario) {
    scenario.check(new Address03());
  }

  static Stream<OfflineScenario> address02() {
    return Stream.of(
        scenario("named as they should be", MATCH, MATCH).finds("NAMESERVERS_IP_WITH_REVERSE"),
        scenario("any name will do", "PTR other.xa.", MATCH).finds("NAMESERVERS_IP_WITH_REVERSE"),
        scenario("no name for IPv6", MATCH, "TXT none").finds("NAMESERVER_IP_WITHOUT_REVERSE"),
        failing("no answer", Faults.silent()).finds("NO_RESPONSE_PTR_QUERY"),
        failing("SERVFAIL", Faults.servfail()).finds("NO_RESPONSE_PTR_QUERY"),
        scenario("two aliases", MATCH, twoAliases(NS2_SIX)).finds("NO_RESPONSE_PTR_QUERY"),
        OfflineScenario.of("no servers at all").testing("nowhere.xa"));
  }

  @ParameterizedTest
  @MethodSource("address02")
  void address02(OfflineScenario scenario) {
    scenario.check(new Address02());
  }

  @Test
  void theServerAndTheNamesAreShown() {
    assertThat(othersAreNamed().findings(new Address03()).getFirst().args())
        .containsEntry("nsname", "ns1.hosts.xa")
        .containsEntry("ns_ip", "192.0.2.1")
        .containsEntry("names", "other.hosts.xa");
  }

  /** Scenario NO-NS-HAVE-PTR: one name exists without PTR records, the others do not exist. */
  private static OfflineScenario nobodyIsNamed() {
    return OfflineScenario.of("NO-NS-HAVE-PTR")
        .in(Pair.served("child.xa", "ns1.hosts.xa", "ns2.hosts.xa").withoutReverse())
        .in(reverse("100.51.198.in-addr.arpa").records("below.2 TXT none"));
  }

  private static OfflineScenario othersAreNamed() {
    return OfflineScenario.of("NON-MATCHING-NAMES")
        .in(Pair.served("child.xa", "ns1.hosts.xa", "ns2.hosts.xa").withoutReverse())
        .in(reverse("2.0.192.in-addr.arpa").records("1 PTR other.hosts.xa."))
        .in(
            reverse("8.b.d.0.1.0.0.2.ip6.arpa")
                .records("%s PTR other.hosts.xa.".formatted(pointer(Pair.SIX_1)))
                .records("%s PTR a.xa.\n%<s PTR b.xa.".formatted(NS2_SIX)))
        .in(reverse("100.51.198.in-addr.arpa").records("2 PTR a.xa.\n2 PTR b.xa."));
  }

  private static OfflineScenario scenario(String name, String four, String six) {
    return OfflineScenario.of(name)
        .in(Pair.served("child.xa", "ns1.hosts.xa", "ns2.hosts.xa"))
        .in(hosts())
        .in(reverse("100.51.198.in-addr.arpa").records(NS2_FOUR + " " + four))
        .in(reverse("2.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa").records(NS2_SIX + " " + six));
  }

  private static OfflineScenario failing(String name, Fault fault) {
    return OfflineScenario.of(name)
        .in(Pair.served("child.xa", "ns1.hosts.xa", "ns2.hosts.xa"))
        .in(hosts())
        .in(reverse("100.51.198.in-addr.arpa", fault))
        .in(reverse("2.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa", fault));
  }

  private static ZoneSetup hosts() {
    return ZoneSetup.of("hosts.xa")
        .server("ns.hosts.xa", "203.0.113.1")
        .records("rev PTR ns2.hosts.xa.");
  }

  private static ZoneSetup reverse(String origin, Fault... faults) {
    return ZoneSetup.of(origin).server("ns.reverse.xa", "203.0.113.2", faults);
  }

  private static String twoAliases(String pointer) {
    return "CNAME rev.hosts.xa.\n%s CNAME no.hosts.xa.".formatted(pointer);
  }

  private static String pointer(String address) {
    return ReverseMap.fromAddress(Addresses.of(address)).toString();
  }
}
