package dev.millrace.dns.basic;

import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** Source: Zonemaster, test-zones, Basic02. */
class WorkingServerScenariosTest {

  private static final String DEAD_1 = "203.0.113.1";
  private static final String DEAD_2 = "203.0.113.2";
  private static final String[] GOOD_SERVERS = {
    "ns3.xb/" + Pair.FOUR_1, "ns3.xb/" + Pair.SIX_1, "ns4.xb/" + Pair.FOUR_2, "ns4.xb/" + Pair.SIX_2
  };

  static Stream<OfflineScenario> working() {
    return Stream.of(delegated(), withGivenNames(), withGivenAddresses()).flatMap(rows -> rows);
  }

  private static Stream<OfflineScenario> delegated() {
    return Stream.of(
        scenario("GOOD-1", Pair.child()),
        scenario("GOOD-2", Pair.served("child.xa", "ns1.xb", "ns2.xb")),
        scenario(
            "MIXED-1",
            ZoneSetup.of("child.xa")
                .server("ns1.child.xa", Pair.FOUR_1)
                .server("ns2.child.xa", Pair.FOUR_2, Faults.silent())
                .server("ns3.child.xa", DEAD_1, Faults.servfail())
                .server("ns4.child.xa", DEAD_2, Faults.notAuthoritative())));
  }

  private static Stream<OfflineScenario> withGivenNames() {
    return Stream.of(
        scenario("GOOD-UNDEL-2", outside().undelegated()).given("ns3.xb", "ns4.xb"),
        scenario("GOOD-UNDEL-3", dead(outside(), "child.xa", Faults.silent()))
            .given("ns3.xb", "ns4.xb"),
        scenario("GOOD-UNDEL-4", outside().parentServers("ns1.child.xa", "ns2.child.xa"))
            .given("ns3.xb", "ns4.xb"),
        scenario("GOOD-UNDEL-11", outside().parentServers("ns1.delegated.xb", "ns2.delegated.xb"))
            .in(xb())
            .in(
                ZoneSetup.of("delegated.xb")
                    .server("dns1.delegated.xb", DEAD_1, Faults.silent())
                    .server("dns2.delegated.xb", DEAD_2, Faults.silent()))
            .given("ns3.xb", "ns4.xb"));
  }

  private static Stream<OfflineScenario> withGivenAddresses() {
    return Stream.of(
        scenario("GOOD-UNDEL-1", Pair.child().undelegated()).given(inside("ns1", "ns2")),
        scenario("GOOD-UNDEL-5", Pair.child().glue("ns1.child.xa").glue("ns2.child.xa"))
            .given(inside("ns1", "ns2")),
        scenario(
                "GOOD-UNDEL-6",
                dead(
                    Pair.served("child.xa", "ns3.child.xa", "ns4.child.xa"), "xb", Faults.silent()))
            .given(inside("ns3", "ns4")),
        scenario("GOOD-UNDEL-7", outside().parentServers("ns1.xb", "ns2.xb"))
            .in(xb().records("ns1 TXT x\nns2 TXT x").edit(zone -> zone.removeTree("ns3")))
            .given(GOOD_SERVERS),
        scenario(
                "GOOD-UNDEL-8",
                Pair.child()
                    .server("ns1.child.xa", DEAD_1, Faults.silent())
                    .server("ns2.child.xa", DEAD_2, Faults.silent())
                    .glue("ns1.child.xa", DEAD_1)
                    .glue("ns2.child.xa", DEAD_2))
            .given(inside("ns1", "ns2")),
        scenario(
                "GOOD-UNDEL-9",
                outside()
                    .server("ns3.xb", DEAD_1, Faults.silent())
                    .server("ns4.xb", DEAD_2, Faults.silent()))
            .in(
                xb().edit(zone -> zone.removeTree("ns3").removeTree("ns4"))
                    .records("ns3 A %s\nns4 A %s".formatted(DEAD_1, DEAD_2)))
            .given(GOOD_SERVERS),
        scenario(
                "GOOD-UNDEL-10",
                outside()
                    .server("ns1.xb", DEAD_1, Faults.servfail())
                    .server("ns2.xb", DEAD_2, Faults.refused())
                    .parentServers("ns1.xb", "ns2.xb"))
            .given(GOOD_SERVERS));
  }

  @ParameterizedTest
  @MethodSource("working")
  void basic02WithAWorkingServer(OfflineScenario scenario) {
    scenario.finds("B02_AUTH_RESPONSE_SOA").check(new Basic02());
  }

  static Stream<OfflineScenario> notWorking() {
    return Stream.of(
        broken("NS-BROKEN-1", "B02_NS_BROKEN", Faults.withholding(Type.SOA)),
        broken("NS-NOT-AUTH-1", "B02_NS_NOT_AUTH", Faults.notAuthoritative()),
        broken("NS-NO-RESPONSE-1", "B02_NS_NO_RESPONSE", Faults.silent()),
        withoutAddress(
            scenario("NS-NO-IP-1", Pair.child().glue("ns1.child.xa").glue("ns2.child.xa"))),
        withoutAddress(scenario("NS-NO-IP-2", delegatedOutside()))
            .in(xb().records("ns1 TXT x\nns2 TXT x")),
        withoutAddress(scenario("NS-NO-IP-3", delegatedOutside())).in(xb()),
        withoutAddress(scenario("NS-NO-IP-UNDEL-1", Pair.child()))
            .given("ns1.child.xa", "ns2.child.xa"),
        withoutAddress(scenario("NS-NO-IP-UNDEL-2", Pair.child()))
            .in(xb().records("ns1 TXT x\nns2 TXT x"))
            .given("ns1.xb", "ns2.xb"),
        scenario(
                "UNEXPECTED-RCODE-1",
                ZoneSetup.of("child.xa")
                    .server("ns1.child.xa", Pair.FOUR_1, Faults.responds(Rcode.NXDOMAIN))
                    .server("ns2.child.xa", Pair.FOUR_2, Faults.refused())
                    .server("ns3.child.xa", DEAD_1, Faults.servfail()))
            .finds("B02_UNEXPECTED_RCODE"));
  }

  @ParameterizedTest
  @MethodSource("notWorking")
  void basic02WithoutAWorkingServer(OfflineScenario scenario) {
    scenario.finds("B02_NO_WORKING_NS").check(new Basic02());
  }

  static Stream<OfflineScenario> others() {
    return Stream.of(
        OfflineScenario.of("NO-DELEGATION-1").testing("nowhere.xa").finds("B02_NO_DELEGATION"),
        OfflineScenario.of("IPv6 is off")
            .in(Pair.child())
            .under("{\"net\": {\"ipv6\": false}}")
            .finds("B02_AUTH_RESPONSE_SOA", "IPV4_ENABLED", "IPV6_DISABLED"),
        OfflineScenario.of("IPv4 is off")
            .in(Pair.child())
            .given(inside("ns1", "ns2"))
            .under("{\"net\": {\"ipv4\": false}}")
            .finds("B02_AUTH_RESPONSE_SOA", "IPV6_ENABLED", "IPV4_DISABLED"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void basic02(OfflineScenario scenario) {
    scenario.check(new Basic02());
  }

  static Stream<OfflineScenario> explanations() {
    return Stream.of(
        OfflineScenario.of("a server works").in(Pair.child()).finds("HAS_NAMESERVER_NO_WWW_A_TEST"),
        OfflineScenario.of("www is there without authority")
            .in(Pair.childWithBoth(Faults.notAuthoritative()).records("www A 192.0.2.80"))
            .ignoring("IPV4_ENABLED", "IPV6_ENABLED")
            .finds("HAS_A_RECORDS"),
        OfflineScenario.of("www is not there")
            .in(Pair.childWithBoth(Faults.notAuthoritative()))
            .ignoring("IPV4_ENABLED", "IPV6_ENABLED")
            .finds("NO_A_RECORDS"),
        OfflineScenario.of("nobody answers, and IPv6 is off")
            .in(Pair.childWithBoth(Faults.silent()))
            .under("{\"net\": {\"ipv6\": false}}")
            .finds("A_QUERY_NO_RESPONSES", "IPV4_ENABLED", "IPV6_DISABLED"),
        OfflineScenario.of("there is nobody to ask").testing("nowhere.xa"));
  }

  @ParameterizedTest
  @MethodSource("explanations")
  void basic03(OfflineScenario scenario) {
    scenario.check(new Basic03());
  }

  private static OfflineScenario scenario(String name, ZoneSetup child) {
    return OfflineScenario.of(name).in(child).ignoring("IPV4_ENABLED", "IPV6_ENABLED");
  }

  private static OfflineScenario broken(String name, String tag, Fault fault) {
    return scenario(name, Pair.childWithBoth(fault)).finds(tag);
  }

  private static OfflineScenario withoutAddress(OfflineScenario scenario) {
    return scenario.finds("B02_NS_NO_IP_ADDR");
  }

  /** The zone on servers with names elsewhere. */
  private static ZoneSetup outside() {
    return Pair.served("child.xa", "ns3.xb", "ns4.xb");
  }

  private static ZoneSetup delegatedOutside() {
    return ZoneSetup.of("child.xa").parentServers("ns1.xb", "ns2.xb");
  }

  /** The same zone, delegated to two other servers that have this fault. */
  private static ZoneSetup dead(ZoneSetup zone, String domain, Fault fault) {
    return zone.server("ns1." + domain, DEAD_1, fault)
        .server("ns2." + domain, DEAD_2, fault)
        .parentServers("ns1." + domain, "ns2." + domain);
  }

  private static ZoneSetup xb() {
    return ZoneSetup.of("xb").server("dns.xb", "203.0.113.53");
  }

  private static String[] inside(String one, String two) {
    return new String[] {
      one + ".child.xa/" + Pair.FOUR_1,
      one + ".child.xa/" + Pair.SIX_1,
      two + ".child.xa/" + Pair.FOUR_2,
      two + ".child.xa/" + Pair.SIX_2
    };
  }
}
