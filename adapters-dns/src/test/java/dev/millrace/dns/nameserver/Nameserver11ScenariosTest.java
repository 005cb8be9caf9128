package dev.millrace.dns.nameserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.sandbox.EdnsFaults;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Query;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** Source: Zonemaster, test-zones, Nameserver-TP/nameserver11.md. */
class Nameserver11ScenariosTest {

  static Stream<OfflineScenario> specified() {
    return Stream.of(
        scenario("NO-EDNS-ON-UNKNOWN-OC", onOption(Faults.ignoresEdns())).finds("N11_NO_EDNS"),
        scenario("NO-ERROR").finds(),
        scenario("NO-RESPONSE-ON-EDNS", Faults.dropsEdns()).finds(),
        scenario("NO-RESPONSE-ON-UNKNOWN-OC", onOption(Faults.silent())).finds("N11_NO_RESPONSE"),
        scenario("RETURNS-UNKNOWN-OC", EdnsFaults.echoesOptions())
            .finds("N11_RETURNS_UNKNOWN_OPTION_CODE"),
        scenario("UNEXPECTED-ANSWER-SECTION", onOption(Faults.withholding(Type.SOA)))
            .finds("N11_UNEXPECTED_ANSWER_SECTION"),
        scenario("UNEXPECTED-RCODE-FORMERR", onOption(Faults.responds(Rcode.FORMERR)))
            .finds("N11_UNEXPECTED_RCODE"),
        scenario("UNEXPECTED-RCODE-REFUSED", onOption(Faults.refused()))
            .finds("N11_UNEXPECTED_RCODE"),
        scenario("UNSET-AA", onOption(Faults.notAuthoritative())).finds("N11_UNSET_AA"));
  }

  static Stream<OfflineScenario> own() {
    return Stream.of(
        scenario("servers that are not sound anyway are left out", Faults.ignoresEdns()).finds(),
        scenario("and so are those without authority", Faults.notAuthoritative()).finds(),
        scenario("IPv6 is off", onOption(Faults.refused()))
            .under("{\"net\": {\"ipv6\": false}}")
            .finds("IPV6_DISABLED", "N11_UNEXPECTED_RCODE"));
  }

  @ParameterizedTest
  @MethodSource({"specified", "own"})
  void nameserver11(OfflineScenario scenario) {
    scenario.check(new Nameserver11());
  }

  @Test
  void eachRcodeHasTheAddressesThatAnswerIt() {
    assertThat(
            OfflineScenario.of("two RCODEs")
                .in(
                    Pair.child(
                        new Fault[] {onOption(Faults.refused())},
                        new Fault[] {onOption(Faults.servfail())}))
                .findings(new Nameserver11()))
        .extracting(f -> f.args().get("rcode") + " " + f.args().get("ns_ip_list"))
        .containsExactly("REFUSED 192.0.2.1;2001:db8::1", "SERVFAIL 198.51.100.2;2001:db8:2::2");
  }

  private static OfflineScenario scenario(String name, Fault... faults) {
    return OfflineScenario.of(name).in(Pair.childWithBoth(faults));
  }

  private static Fault onOption(Fault fault) {
    return fault.when(Query::hasOptions);
  }
}
