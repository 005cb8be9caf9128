package dev.millrace.dns.nameserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** Source: Zonemaster, test-zones, Nameserver-TP/nameserver15.md. */
class Nameserver15ScenariosTest {

  private static final Name BIND = Names.of("version.bind");
  private static final Name SERVER = Names.of("version.server");

  static Stream<OfflineScenario> specified() {
    return Stream.of(
        scenario("NO-VERSION-REVEALED-1", inChaos(Faults.responds(Rcode.NOERROR)))
            .finds("N15_NO_VERSION_REVEALED"),
        scenario("NO-VERSION-REVEALED-2", inChaos(Faults.responds(Rcode.NXDOMAIN)))
            .finds("N15_NO_VERSION_REVEALED"),
        scenario("NO-VERSION-REVEALED-3", inChaos(Faults.refused()))
            .finds("N15_NO_VERSION_REVEALED"),
        scenario("NO-VERSION-REVEALED-4", alias(BIND, SERVER), alias(SERVER, BIND))
            .finds("N15_NO_VERSION_REVEALED"),
        scenario("NO-VERSION-REVEALED-5", text(BIND, ""), text(SERVER, ""))
            .finds("N15_NO_VERSION_REVEALED"),
        scenario("NO-VERSION-REVEALED-6", text(BIND, "   "), text(SERVER, "   "))
            .finds("N15_NO_VERSION_REVEALED"),
        scenario("ERROR-ON-VERSION-QUERY-1", inChaos(Faults.servfail()))
            .finds("N15_ERROR_ON_VERSION_QUERY", "N15_NO_VERSION_REVEALED"),
        scenario("ERROR-ON-VERSION-QUERY-2", inChaos(Faults.silent()))
            .finds("N15_ERROR_ON_VERSION_QUERY", "N15_NO_VERSION_REVEALED"),
        scenario("SOFTWARE-VERSION-1", Faults.answering(BIND), text(SERVER, "v0"))
            .finds("N15_SOFTWARE_VERSION"),
        scenario("SOFTWARE-VERSION-2", text(BIND, "v0"), Faults.answering(SERVER))
            .finds("N15_SOFTWARE_VERSION"),
        scenario("WRONG-CLASS-1", Faults.answering(BIND), text(SERVER, DClass.IN, "v0"))
            .finds("N15_SOFTWARE_VERSION", "N15_WRONG_CLASS"),
        scenario("WRONG-CLASS-2", text(BIND, DClass.IN, "v0"), Faults.answering(SERVER))
            .finds("N15_SOFTWARE_VERSION", "N15_WRONG_CLASS"));
  }

  static Stream<OfflineScenario> own() {
    return Stream.of(
        scenario("silent servers are left out", Faults.silent().forTypes(Type.SOA, Type.TXT))
            .finds(),
        scenario(
                "a record of another name is none",
                Faults.answering(BIND, new TXTRecord(SERVER, DClass.CH, 0, "v0")))
            .finds("N15_NO_VERSION_REVEALED"),
        OfflineScenario.of("IPv6 is off")
            .in(Pair.childWithBoth(text(BIND, "v0")))
            .under("{\"net\": {\"ipv6\": false}}")
            .finds("IPV6_DISABLED", "N15_SOFTWARE_VERSION"));
  }

  @ParameterizedTest
  @MethodSource({"specified", "own"})
  void nameserver15(OfflineScenario scenario) {
    scenario.check(new Nameserver15());
  }

  @Test
  void eachVersionHasTheServersThatTellIt() {
    assertThat(
            OfflineScenario.of("two versions")
                .in(
                    Pair.child(
                        new Fault[] {text(BIND, " \tone "), text(SERVER, "one")},
                        new Fault[] {text(BIND, "two")}))
                .under("{\"net\": {\"ipv6\": false}}")
                .findings(new Nameserver15()))
        .filteredOn(f -> f.tag().equals(Nameserver15Tags.SOFTWARE_VERSION))
        .extracting(
            f ->
                f.args().get("query_name")
                    + " "
                    + f.args().get("string")
                    + " "
                    + f.args().get("ns_list"))
        .containsExactly(
            "version.bind one ns1.child.xa/192.0.2.1",
            "version.bind two ns2.child.xa/198.51.100.2",
            "version.server one ns1.child.xa/192.0.2.1");
  }

  private static OfflineScenario scenario(String name, Fault... faults) {
    return OfflineScenario.of(name).in(Pair.childWithBoth(faults));
  }

  private static Fault inChaos(Fault fault) {
    return fault.when(query -> query.dclass() == DClass.CH);
  }

  private static Fault alias(Name from, Name to) {
    return Faults.answering(from, new CNAMERecord(from, DClass.CH, 0, to));
  }

  private static Fault text(Name name, String text) {
    return text(name, DClass.CH, text);
  }

  private static Fault text(Name name, int dclass, String text) {
    return Faults.answering(name, new TXTRecord(name, dclass, 0, text));
  }
}
