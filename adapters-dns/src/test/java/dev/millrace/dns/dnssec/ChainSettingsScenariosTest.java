package dev.millrace.dns.dnssec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.sandbox.zone.Chain;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Scenarios of Zonemaster's test-zones document for DNSSEC03, and our own. */
class ChainSettingsScenariosTest {
  private static final Fault[] SOUND = {};
  private static final Chain ADVISED = new Chain.Nsec3(0, "", false);
  private static final String[] GOOD = {
    "DS03_LEGAL_EMPTY_SALT",
    "DS03_LEGAL_HASH_ALGO",
    "DS03_LEGAL_ITERATION_VALUE",
    "DS03_NSEC3_OPT_OUT_DISABLED"
  };
  private static final String[] BAD = {
    "DS03_ILLEGAL_HASH_ALGO",
    "DS03_ILLEGAL_ITERATION_VALUE",
    "DS03_ILLEGAL_SALT_LENGTH",
    "DS03_NSEC3_OPT_OUT_ENABLED_NON_TLD"
  };

  static Stream<OfflineScenario> values() {
    return Stream.of(
        both("GOOD-VALUES", SOUND).finds(GOOD),
        both("BAD-VALUES", badValues()).finds(BAD),
        each("INCONSISTENT-VALUES", SOUND, badValues())
            .finds(GOOD)
            .finds(BAD)
            .finds(
                "DS03_INCONSISTENT_HASH_ALGO",
                "DS03_INCONSISTENT_ITERATION",
                "DS03_INCONSISTENT_NSEC3_FLAGS",
                "DS03_INCONSISTENT_SALT_LENGTH"),
        both("ERR-MULT-NSEC3", twice()).finds(GOOD).finds("DS03_ERR_MULT_NSEC3"),
        topLevel("NSEC3-OPT-OUT-ENABLED-TLD")
            .finds(
                "DS03_NSEC3_OPT_OUT_ENABLED_TLD",
                "DS03_LEGAL_EMPTY_SALT",
                "DS03_LEGAL_HASH_ALGO",
                "DS03_LEGAL_ITERATION_VALUE"),
        both("UNASSIGNED-FLAG-USED", values(1, 2, 0))
            .finds(GOOD)
            .finds("DS03_UNASSIGNED_FLAG_USED"));
  }

  static Stream<OfflineScenario> servers() {
    return Stream.of(
        OfflineScenario.of("NO-DNSSEC-SUPPORT").in(Pair.child()).finds("DS03_NO_DNSSEC_SUPPORT"),
        OfflineScenario.of("NO-NSEC3").in(Pair.child().signed()).finds("DS03_NO_NSEC3"),
        each("SERVER-NO-DNSSEC-SUPPORT", SOUND, faults(Faults.withholding(Type.DNSKEY)))
            .finds(GOOD)
            .finds("DS03_SERVER_NO_DNSSEC_SUPPORT"),
        each("SERVER-NO-NSEC3", SOUND, faults(Faults.withholding(Type.NSEC3)))
            .finds(GOOD)
            .finds("DS03_SERVER_NO_NSEC3"),
        each("ERROR-RESPONSE-NSEC-QUERY", onNsec(Faults.servfail()), SOUND)
            .finds(GOOD)
            .finds("DS03_ERROR_RESPONSE_NSEC_QUERY"),
        each("NO-RESPONSE-NSEC-QUERY", SOUND, onNsec(Faults.silent()))
            .finds(GOOD)
            .finds("DS03_NO_RESPONSE_NSEC_QUERY"),
        each("ERROR-NSEC-QUERY", onNsec(Faults.servfail()), onNsec(Faults.silent()))
            .finds("DS03_ERROR_RESPONSE_NSEC_QUERY", "DS03_NO_RESPONSE_NSEC_QUERY"),
        each("an answer without authority", onNsec(Faults.notAuthoritative()), SOUND)
            .finds(GOOD)
            .finds("DS03_ERROR_RESPONSE_NSEC_QUERY"),
        each("a silent server", faults(Faults.silent()), SOUND).finds(GOOD));
  }

  @ParameterizedTest
  @MethodSource({"values", "servers"})
  void dnssec03(OfflineScenario scenario) {
    scenario.check(new Dnssec03());
  }

  @Test
  void flagBitsAreCountedFromTheMostSignificantOne() {
    assertThat(both("all but opt-out", values(1, 0b1111_1110, 0)).findings(new Dnssec03()))
        .filteredOn(f -> f.tag().name().equals("DS03_UNASSIGNED_FLAG_USED"))
        .extracting(f -> f.args().get("int"))
        .containsExactly("0", "1", "2", "3", "4", "5", "6");
  }

  private static OfflineScenario both(String name, Fault[] faults) {
    return each(name, faults, faults);
  }

  private static OfflineScenario each(String name, Fault[] first, Fault[] second) {
    return OfflineScenario.of(name).in(Pair.child(first, second).signed(how -> how.with(ADVISED)));
  }

  private static OfflineScenario topLevel(String name) {
    return OfflineScenario.of(name)
        .in(
            ZoneSetup.of("child")
                .server("ns1.child", Pair.FOUR_1)
                .server("ns2.child", Pair.FOUR_2)
                .signed(how -> how.with(new Chain.Nsec3(0, "", true))))
        .testing("child");
  }

  private static Fault[] badValues() {
    return values(2, 1, 1, 0x81, 0x04);
  }

  private static Fault[] values(int algorithm, int flags, int iterations, int... salt) {
    byte[] octets = new byte[salt.length];
    for (int i = 0; i < salt.length; i++) {
      octets[i] = (byte) salt[i];
    }
    return faults(
        Faults.rewriting(
            Type.NSEC3,
            record -> {
              NSEC3Record sound = (NSEC3Record) record;
              return new NSEC3Record(
                  sound.getName(),
                  DClass.IN,
                  sound.getTTL(),
                  algorithm,
                  flags,
                  iterations,
                  octets,
                  sound.getNext(),
                  sound.getTypes());
            }));
  }

  private static Fault[] twice() {
    return faults(
        Faults.changing(
            response -> {
              List.copyOf(response.getSection(Section.AUTHORITY)).stream()
                  .filter(NSEC3Record.class::isInstance)
                  .forEach(
                      r ->
                          response.addRecord(
                              r.withName(Names.of("0p9mhaveqvm6t7vbl5lop2u3t2rp3tom.child.xa")),
                              Section.AUTHORITY));
              return response;
            }));
  }

  private static Fault[] onNsec(Fault fault) {
    return faults(fault.forTypes(Type.NSEC));
  }

  private static Fault[] faults(Fault fault) {
    return new Fault[] {fault};
  }
}
