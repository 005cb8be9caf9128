package dev.millrace.dns.dnssec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Reply;
import dev.millrace.dns.sandbox.Responses;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.sandbox.zone.ZoneKey;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/**
 * Scenarios about which servers have a zone signed and secured: those of Zonemaster's test-zones
 * document for DNSSEC07, and our own.
 */
class SignedZoneScenariosTest {
  private static final Fault[] SOUND = {};
  private static final Fault[] UNSIGNED = {Faults.withholding(Type.DNSKEY)};
  private static final Fault[] NO_DS = {Faults.withholding(Type.DS).forTypes(Type.DS)};
  private static final List<DSRecord> DS =
      List.of(ZoneKey.generate(Names.of("child.xa"), 13, true).delegationSigner(2));
  private static final String[] SECURED = {
    "DS07_DS_FOR_SIGNED_ZONE", "DS07_DS_ON_PARENT_SERVER", "DS07_SIGNED", "DS07_SIGNED_ON_SERVER"
  };

  static Stream<OfflineScenario> children() {
    return Stream.of(
        signed("SIGNED-AND-DS-1", SOUND, SOUND).finds(SECURED),
        insecure("SIGNED-NO-DS-1", SOUND)
            .finds(
                "DS07_NO_DS_ON_PARENT_SERVER",
                "DS07_NO_DS_FOR_SIGNED_ZONE",
                "DS07_SIGNED",
                "DS07_SIGNED_ON_SERVER"),
        signed("INCONSIST-SIGNED-AND-DS-1", SOUND, UNSIGNED)
            .finds(
                "DS07_DS_ON_PARENT_SERVER",
                "DS07_INCONSISTENT_SIGNED",
                "DS07_NOT_SIGNED_ON_SERVER",
                "DS07_SIGNED_ON_SERVER"),
        insecure("INCONSIST-SIGNED-NO-DS-1", UNSIGNED)
            .finds(
                "DS07_INCONSISTENT_SIGNED",
                "DS07_NOT_SIGNED_ON_SERVER",
                "DS07_NO_DS_ON_PARENT_SERVER",
                "DS07_SIGNED_ON_SERVER"),
        OfflineScenario.of("UNSIGNED-AND-DS-1")
            .in(Pair.child().delegationSigners(keys -> DS))
            .finds("DS07_NOT_SIGNED", "DS07_NOT_SIGNED_ON_SERVER"),
        OfflineScenario.of("UNSIGNED-NO-DS-1")
            .in(Pair.child())
            .finds("DS07_NOT_SIGNED", "DS07_NOT_SIGNED_ON_SERVER"),
        OfflineScenario.of("keys without signatures")
            .in(Pair.child().signed(how -> how.leavingOut(Type.DNSKEY)))
            .finds("DS07_NOT_SIGNED", "DS07_NOT_SIGNED_ON_SERVER"));
  }

  static Stream<OfflineScenario> servers() {
    return Stream.of(
        signed("NON-AUTH-RESPONSE-DNSKEY-1", onKeys(Faults.notAuthoritative()), SOUND)
            .finds(SECURED)
            .finds("DS07_NON_AUTH_RESPONSE_DNSKEY"),
        signed("NO-RESPONSE-DNSKEY-1", onKeys(Faults.silent()), SOUND)
            .finds(SECURED)
            .finds("DS07_NO_RESPONSE_DNSKEY"),
        signed("UNEXP-RCODE-RESP-DNSKEY-1", authoritativelyRefusing(), SOUND)
            .finds(SECURED)
            .finds("DS07_UNEXP_RCODE_RESP_DNSKEY"),
        signed("a server without SOA is passed over", faults(Faults.refused()), SOUND)
            .finds(SECURED),
        signed("no server answers", faults(Faults.silent()), faults(Faults.servfail()))
            .finds("DS07_NOT_SIGNED"),
        signed("no server answers about keys", onKeys(Faults.silent()), onKeys(Faults.silent()))
            .finds("DS07_NOT_SIGNED", "DS07_NO_RESPONSE_DNSKEY"));
  }

  static Stream<OfflineScenario> parents() {
    return Stream.of(
        below("SIGNED-AND-INCONSIST-DS-1", SOUND, NO_DS)
            .finds(
                "DS07_DS_ON_PARENT_SERVER",
                "DS07_INCONSISTENT_DS",
                "DS07_NO_DS_ON_PARENT_SERVER",
                "DS07_SIGNED",
                "DS07_SIGNED_ON_SERVER"),
        below("a parent server that fails is passed over", onDs(Faults.servfail()), SOUND)
            .finds(SECURED),
        below("DS records without signatures", unsignedDs(), unsignedDs())
            .finds(
                "DS07_NO_DS_ON_PARENT_SERVER",
                "DS07_NO_DS_FOR_SIGNED_ZONE",
                "DS07_SIGNED",
                "DS07_SIGNED_ON_SERVER"),
        below("no parent server tells", onDs(Faults.silent()), onDs(Faults.ignoresEdns()))
            .finds("DS07_SIGNED", "DS07_SIGNED_ON_SERVER"),
        given("undelegated with DS").givenDs(DS).finds(SECURED),
        given("undelegated without DS").finds("DS07_SIGNED", "DS07_SIGNED_ON_SERVER"));
  }

  @ParameterizedTest
  @MethodSource({"children", "servers", "parents"})
  void dnssec07(OfflineScenario scenario) {
    scenario.check(new Dnssec07());
  }

  @Test
  void recordsGivenWithTheTestComeFromNoServer() {
    assertThat(given("undelegated with DS").givenDs(DS).findings(new Dnssec07()))
        .filteredOn(f -> f.tag().name().equals("DS07_DS_ON_PARENT_SERVER"))
        .extracting(f -> f.args().get("ns_list"))
        .containsExactly("-");
  }

  static Stream<OfflineScenario> promises() {
    return Stream.of(
        OfflineScenario.of("DS and keys").in(Pair.child().signed()),
        OfflineScenario.of("no DS").in(Pair.child()),
        OfflineScenario.of("DS and no keys")
            .in(Pair.child().delegationSigners(keys -> DS))
            .finds("DS11_DS_BUT_UNSIGNED_ZONE"),
        signed("DS and keys on one server", UNSIGNED, SOUND)
            .finds(
                "DS11_INCONSISTENT_SIGNED_ZONE",
                "DS11_NS_WITH_SIGNED_ZONE",
                "DS11_NS_WITH_UNSIGNED_ZONE"),
        signed("no server tells about keys", onKeys(Faults.refused()), onKeys(Faults.silent()))
            .finds("DS11_UNDETERMINED_SIGNED_ZONE"),
        signed("one server tells about keys", onKeys(Faults.refused()), SOUND),
        signed("no server has the SOA", faults(Faults.refused()), faults(Faults.silent())),
        below("DS on one parent server", SOUND, NO_DS)
            .finds("DS11_INCONSISTENT_DS", "DS11_PARENT_WITHOUT_DS", "DS11_PARENT_WITH_DS"),
        below("no parent server tells", onDs(Faults.silent()), onDs(Faults.servfail()))
            .finds("DS11_UNDETERMINED_DS"),
        given("undelegated without DS"),
        given("undelegated with DS").givenDs(DS),
        OfflineScenario.of("given DS, delegated and without keys")
            .in(Pair.child())
            .givenDs(DS)
            .finds("DS11_DS_BUT_UNSIGNED_ZONE"),
        OfflineScenario.of("the root").in(Pair.child()).testing("."));
  }

  @ParameterizedTest
  @MethodSource("promises")
  void dnssec11(OfflineScenario scenario) {
    scenario.check(new Dnssec11());
  }

  private static OfflineScenario signed(String name, Fault[] first, Fault[] second) {
    return OfflineScenario.of(name).in(Pair.child(first, second).signed());
  }

  private static OfflineScenario insecure(String name, Fault[] second) {
    return OfflineScenario.of(name)
        .in(Pair.child(SOUND, second).signed().delegationSigners(keys -> List.of()));
  }

  /** A signed zone below a signed parent zone on servers with faults. */
  private static OfflineScenario below(String name, Fault[] first, Fault[] second) {
    return OfflineScenario.of(name)
        .in(
            ZoneSetup.of("parent.xa")
                .server("ns1.parent.xa", "203.0.113.1", first)
                .server("ns2.parent.xa", "203.0.113.2", second)
                .signed())
        .in(Pair.served("child.parent.xa", "ns1.child.parent.xa", "ns2.child.parent.xa").signed())
        .testing("child.parent.xa");
  }

  private static OfflineScenario given(String name) {
    return OfflineScenario.of(name)
        .in(Pair.child().undelegated().signed())
        .given("ns1.child.xa/" + Pair.FOUR_1, "ns2.child.xa/" + Pair.FOUR_2);
  }

  /** An error with the AA flag, since the flag is looked at first. */
  private static Fault[] authoritativelyRefusing() {
    return onKeys(
        (query, sound) -> {
          Message response = Responses.to(query, Rcode.REFUSED);
          response.getHeader().setFlag(Flags.AA);
          return Reply.of(response);
        });
  }

  private static Fault[] unsignedDs() {
    return onDs(Faults.withholding(Type.RRSIG));
  }

  private static Fault[] onKeys(Fault fault) {
    return faults(fault.forTypes(Type.DNSKEY));
  }

  private static Fault[] onDs(Fault fault) {
    return faults(fault.forTypes(Type.DS));
  }

  private static Fault[] faults(Fault fault) {
    return new Fault[] {fault};
  }
}
