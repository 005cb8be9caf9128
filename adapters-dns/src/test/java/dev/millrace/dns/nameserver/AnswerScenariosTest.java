package dev.millrace.dns.nameserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.MisshapenRecord;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.LiveScenario;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Where answers come from, what AAAA queries are answered, and whether names have addresses. */
class AnswerScenariosTest {

  private static final Name APEX = Names.of("child.xa");
  private static final String WITHOUT_IPV6 = "{\"net\": {\"ipv6\": false}}";

  static Stream<OfflineScenario> sources() {
    return Stream.of(
        scenario("sound").finds("SAME_SOURCE_IP"),
        scenario("truncated", Faults.truncating()).finds("SAME_SOURCE_IP"),
        scenario("silent", Faults.silent().forTypes(Type.SOA)).finds(),
        scenario("IPv6 is off").under(WITHOUT_IPV6).finds("IPV6_DISABLED", "SAME_SOURCE_IP"));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void nameserver04(OfflineScenario scenario) {
    scenario.check(new Nameserver04());
  }

  @Test
  void anAnswerFromAnotherAddressIsSeenOverSockets() {
    LiveScenario.in(
            ZoneSetup.of("child.xa")
                .server("ns1.child.xa", "127.95.2.1")
                .server("ns2.child.xa", "127.95.2.2", Faults.wrongSource().forTypes(Type.SOA)))
        .test("nameserver04", "child.xa")
        .findsOnly("DIFFERENT_SOURCE_IP")
        .findsWith("DIFFERENT_SOURCE_IP", "ns", "ns2.child.xa/127.95.2.2");
  }

  static Stream<OfflineScenario> addresses() {
    return Stream.of(
        scenario("no address at the apex").finds("AAAA_WELL_PROCESSED"),
        OfflineScenario.of("addresses at the apex")
            .in(Pair.child().records("@ A 192.0.2.80\n@ AAAA 2001:db8::80"))
            .finds("AAAA_WELL_PROCESSED"),
        scenario("no answer", Faults.silent().forTypes(Type.A)).finds("NO_RESPONSE"),
        scenario("refuses A", Faults.refused().forTypes(Type.A)).finds("A_UNEXPECTED_RCODE"),
        scenario("refuses AAAA", Faults.refused().forTypes(Type.AAAA))
            .finds("AAAA_UNEXPECTED_RCODE"),
        scenario("drops AAAA", Faults.silent().forTypes(Type.AAAA)).finds("AAAA_QUERY_DROPPED"),
        scenario("4 octets", misshapen(4)).finds("AAAA_BAD_RDATA"),
        scenario("17 octets", misshapen(17)).finds("AAAA_BAD_RDATA"),
        scenario("no octets", misshapen(0)).finds("AAAA_BAD_RDATA"),
        OfflineScenario.of("one of two drops AAAA")
            .in(Pair.childWithFirst(Faults.silent().forTypes(Type.AAAA)))
            .finds("AAAA_QUERY_DROPPED"),
        OfflineScenario.of("one of two refuses A")
            .in(Pair.childWithFirst(Faults.refused().forTypes(Type.A)))
            .finds("A_UNEXPECTED_RCODE", "AAAA_WELL_PROCESSED"),
        scenario("IPv6 is off").under(WITHOUT_IPV6).finds("IPV6_DISABLED", "AAAA_WELL_PROCESSED"));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void nameserver05(OfflineScenario scenario) {
    scenario.check(new Nameserver05());
  }

  @Test
  void theLengthOfABadAddressIsReported() {
    assertThat(scenario("4 octets", misshapen(4)).under(WITHOUT_IPV6).findings(new Nameserver05()))
        .filteredOn(f -> f.tag().equals(NameserverTags.AAAA_BAD_RDATA))
        .extracting(f -> f.args().get("ns") + " " + f.args().get("length"))
        .containsExactly("ns1.child.xa/192.0.2.1 4", "ns2.child.xa/198.51.100.2 4");
  }

  static Stream<OfflineScenario> names() {
    return Stream.of(
        scenario("all names have addresses").finds("CAN_BE_RESOLVED"),
        OfflineScenario.of("one name has no address")
            .in(Pair.child().parentServers("ns1.child.xa", "ns.nowhere.xa"))
            .finds("CAN_NOT_BE_RESOLVED"),
        OfflineScenario.of("a name that the zone alone has")
            .in(Pair.child().childServers("ns1.child.xa", "ns2.child.xa", "ns3.child.xa"))
            .finds("CAN_NOT_BE_RESOLVED"),
        OfflineScenario.of("no name has an address")
            .in(Pair.child().parentServers("ns.nowhere.xa", "ns.elsewhere.xa"))
            .finds("NO_RESOLUTION"),
        OfflineScenario.of("a name without glue that can be looked up")
            .in(
                Pair.child()
                    .parentServers("ns1.child.xa", "ns2.child.xa", "ns3.child.xa")
                    .records("ns3 A 192.0.2.3"))
            .finds("CAN_BE_RESOLVED"),
        OfflineScenario.of("not delegated").in(Pair.child().undelegated()).finds());
  }

  @ParameterizedTest
  @MethodSource("names")
  void nameserver06(OfflineScenario scenario) {
    scenario.check(new Nameserver06());
  }

  private static OfflineScenario scenario(String name, Fault... faults) {
    return OfflineScenario.of(name).in(Pair.childWithBoth(faults));
  }

  /** A record whose data are too long or too short for an address (RFC 4074, section 4.4). */
  private static Fault misshapen(int length) {
    return Faults.answering(
            APEX, new MisshapenRecord(APEX, Type.AAAA, DClass.IN, 60, new byte[length]))
        .forTypes(Type.AAAA);
  }
}
