package dev.millrace.dns.nameserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.sandbox.Behaviour;
import dev.millrace.dns.sandbox.EdnsFaults;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Query;
import dev.millrace.dns.sandbox.Reply;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class EdnsScenariosTest {

  private static final String WITHOUT_IPV6 = "{\"net\": {\"ipv6\": false}}";

  static Stream<OfflineScenario> support() {
    return Stream.of(
        scenario("sound").finds("EDNS0_SUPPORT"),
        scenario("FORMERR", Faults.formErrOnEdns()).finds("NO_EDNS_SUPPORT"),
        scenario("no answer with EDNS", Faults.dropsEdns()).finds("BREAKS_ON_EDNS"),
        scenario("no answer", Faults.silent().forTypes(Type.SOA)).finds("NO_RESPONSE"),
        scenario("answers without EDNS", Faults.ignoresEdns()).finds("EDNS_RESPONSE_WITHOUT_EDNS"),
        scenario("answers in version 1", EdnsFaults.answersWithVersion(1))
            .finds("EDNS_VERSION_ERROR"),
        scenario("refuses", Faults.refused().when(Query::hasEdns)).finds("NS_ERROR"),
        scenario("FORMERR with EDNS", Faults.responds(Rcode.FORMERR).when(Query::hasEdns))
            .finds("NS_ERROR"),
        scenario("no SOA record", Faults.withholding(Type.SOA)).finds("NS_ERROR"),
        OfflineScenario.of("one of two")
            .in(Pair.childWithFirst(Faults.formErrOnEdns()))
            .finds("NO_EDNS_SUPPORT"),
        scenario("IPv6 is off").under(WITHOUT_IPV6).finds("IPV6_DISABLED", "EDNS0_SUPPORT"));
  }

  @ParameterizedTest
  @MethodSource("support")
  void nameserver02(OfflineScenario scenario) {
    scenario.check(new Nameserver02());
  }

  static Stream<OfflineScenario> versions() {
    return Stream.of(
        scenario("sound").finds(),
        scenario("no answer", onVersion(Faults.silent())).finds("N10_NO_RESPONSE_EDNS1_QUERY"),
        scenario("takes any version", Faults.ignoresEdnsVersion()).finds("N10_UNEXPECTED_RCODE"),
        scenario("FORMERR", onVersion(Faults.responds(Rcode.FORMERR)))
            .finds("N10_UNEXPECTED_RCODE"),
        scenario("BADVERS in version 1", onVersion(EdnsFaults.answersWithVersion(1)))
            .finds("N10_EDNS_RESPONSE_ERROR"),
        scenario("BADVERS with an answer", onVersion(EdnsScenariosTest::badVersionWithAnswer))
            .finds("N10_EDNS_RESPONSE_ERROR"),
        scenario("does not know EDNS at all", Faults.formErrOnEdns()).finds(),
        scenario("does not answer EDNS at all", Faults.dropsEdns()).finds(),
        scenario("IPv6 is off", Faults.ignoresEdnsVersion())
            .under(WITHOUT_IPV6)
            .finds("IPV6_DISABLED", "N10_UNEXPECTED_RCODE"));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void nameserver10(OfflineScenario scenario) {
    scenario.check(new Nameserver10());
  }

  @Test
  void unexpectedRcodesAreGroupedByAddress() {
    assertThat(
            OfflineScenario.of("two RCODEs")
                .in(
                    Pair.child(
                        new Fault[] {Faults.ignoresEdnsVersion()},
                        new Fault[] {onVersion(Faults.responds(Rcode.FORMERR))}))
                .findings(new Nameserver10()))
        .extracting(f -> f.args().get("rcode") + " " + f.args().get("ns_ip_list"))
        .containsExactly("FORMERR 198.51.100.2;2001:db8:2::2", "NOERROR 192.0.2.1;2001:db8::1");
  }

  static Stream<OfflineScenario> flags() {
    return Stream.of(
        scenario("sound").finds(),
        scenario("sends flags back", EdnsFaults.echoesFlags()).finds("Z_FLAGS_NOTCLEAR"),
        scenario("FORMERR", Faults.formErrOnEdns()).finds("NO_EDNS_SUPPORT"),
        scenario("FORMERR with EDNS", Faults.responds(Rcode.FORMERR).when(Query::hasEdns))
            .finds("NO_EDNS_SUPPORT"),
        scenario("no answer", Faults.dropsEdns()).finds("NO_RESPONSE"),
        scenario("answers without EDNS", Faults.ignoresEdns()).finds("NS_ERROR"),
        scenario("answers in version 1", EdnsFaults.answersWithVersion(1)).finds("NS_ERROR"),
        scenario("no SOA record", Faults.withholding(Type.SOA)).finds("NS_ERROR"),
        scenario("refuses", Faults.refused().when(Query::hasEdns)).finds("NS_ERROR"),
        scenario("IPv6 is off", EdnsFaults.echoesFlags())
            .under(WITHOUT_IPV6)
            .finds("IPV6_DISABLED", "Z_FLAGS_NOTCLEAR"));
  }

  @ParameterizedTest
  @MethodSource("flags")
  void nameserver12(OfflineScenario scenario) {
    scenario.check(new Nameserver12());
  }

  static Stream<OfflineScenario> truncation() {
    Fault truncating = Faults.truncating().forTypes(Type.DNSKEY);
    return Stream.of(
        scenario("sound").finds(),
        OfflineScenario.of("signed").in(Pair.child().signed()).finds(),
        scenario("truncated with EDNS", truncating).finds(),
        scenario("truncated without EDNS", truncating, Faults.ignoresEdns())
            .finds("MISSING_OPT_IN_TRUNCATED"),
        scenario("FORMERR", Faults.formErrOnEdns()).finds("NO_EDNS_SUPPORT"),
        scenario("no answer", Faults.dropsEdns()).finds("NO_RESPONSE"),
        scenario("answers without EDNS", Faults.ignoresEdns()).finds("NS_ERROR"),
        scenario("answers in version 1", EdnsFaults.answersWithVersion(1)).finds("NS_ERROR"),
        scenario("refuses", Faults.refused().forTypes(Type.DNSKEY)).finds("NS_ERROR"),
        scenario("IPv6 is off").under(WITHOUT_IPV6).finds("IPV6_DISABLED"));
  }

  @ParameterizedTest
  @MethodSource("truncation")
  void nameserver13(OfflineScenario scenario) {
    scenario.check(new Nameserver13());
  }

  static Stream<OfflineScenario> instances() {
    return Stream.of(
        scenario("tells nothing").finds("N16_NO_NSID_REVEALED"),
        scenario("tells its name", EdnsFaults.identifiedAs(new byte[] {'a', '1'}))
            .finds("N16_HAS_NSID"),
        scenario("tells nothing visible", EdnsFaults.identifiedAs(new byte[] {' ', '\t'}))
            .finds("N16_NO_NSID_REVEALED"),
        scenario("answers without EDNS", Faults.ignoresEdns()).finds("N16_NO_NSID_REVEALED"),
        scenario("no answer", Faults.silent().when(Query::hasOptions)).finds("N16_NO_RESPONSE"),
        scenario("refuses", Faults.refused().when(Query::hasOptions)).finds("N16_UNEXPECTED_RCODE"),
        OfflineScenario.of("one of two")
            .in(Pair.childWithFirst(EdnsFaults.identifiedAs(new byte[] {'a', '1'})))
            .finds("N16_HAS_NSID", "N16_NO_NSID_REVEALED"),
        scenario("IPv6 is off").under(WITHOUT_IPV6).finds("IPV6_DISABLED", "N16_NO_NSID_REVEALED"));
  }

  @ParameterizedTest
  @MethodSource("instances")
  void nameserver16(OfflineScenario scenario) {
    scenario.check(new Nameserver16());
  }

  @Test
  void theSameInstanceNameIsSaidOnceAndBinaryNamesCanBeRead() {
    assertThat(
            OfflineScenario.of("two names")
                .in(
                    Pair.child(
                        new Fault[] {EdnsFaults.identifiedAs(new byte[] {'a', '1'})},
                        new Fault[] {EdnsFaults.identifiedAs(new byte[] {(byte) 0xff, 0, 'x'})}))
                .findings(new Nameserver16()))
        .extracting(f -> f.args().get("nsid") + " " + f.args().get("ns_list"))
        .containsExactly(
            "\\xff\\x00x ns2.child.xa/198.51.100.2;ns2.child.xa/2001:db8:2::2",
            "a1 ns1.child.xa/192.0.2.1;ns1.child.xa/2001:db8::1");
  }

  private static OfflineScenario scenario(String name, Fault... faults) {
    return OfflineScenario.of(name).in(Pair.childWithBoth(faults));
  }

  private static Fault onVersion(Fault fault) {
    return fault.when(Query::hasUnknownEdnsVersion);
  }

  private static Reply badVersionWithAnswer(Query query, Behaviour sound) {
    return sound
        .reply(query)
        .map(
            response -> {
              response.addRecord(
                  new NSRecord(query.name(), query.dclass(), 60, query.name()), Section.ANSWER);
              return response;
            });
  }
}
