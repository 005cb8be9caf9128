package dev.millrace.dns.dnssec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.zone.Signing;
import dev.millrace.dns.sandbox.zone.ZoneKey;
import dev.millrace.dns.sandbox.zone.ZoneKeys;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Scenarios about signatures over the sets of the apex. */
class SignatureScenariosTest {
  private static final Name APEX = Names.of("child.xa");
  private static final Fault[] SOUND = {};
  private static final ZoneKey KEY = ZoneKey.generate(APEX, 13, true);
  private static final ZoneKey OTHER = ZoneKey.generate(APEX, 8, true);
  private static final ZoneKey UNKNOWN = ZoneKey.unknown(APEX, 17, true);

  static Stream<OfflineScenario> lifetimes() {
    return Stream.of(
        signed("sound", how -> how).finds("RRSIG_EXPIRATION", "DURATION_OK"),
        valid("expired", -20, -10).finds("RRSIG_EXPIRATION", "RRSIG_EXPIRED"),
        signed(
                "about to expire",
                how -> how.during(how.inception(), OfflineScenario.NOW.plusSeconds(43_199)))
            .finds("RRSIG_EXPIRATION", "REMAINING_SHORT"),
        signed(
                "half a day left",
                how -> how.during(how.inception(), OfflineScenario.NOW.plusSeconds(43_200)))
            .finds("RRSIG_EXPIRATION", "DURATION_OK"),
        valid("long in all", -100, 90).finds("RRSIG_EXPIRATION", "DURATION_LONG"),
        valid("long in all and long to go", -10, 181)
            .finds("RRSIG_EXPIRATION", "DURATION_LONG", "REMAINING_LONG"),
        valid("long to go, not valid yet", 10, 181).finds("RRSIG_EXPIRATION", "REMAINING_LONG"),
        OfflineScenario.of("unsigned").in(Pair.child()),
        each("the first server is silent", faults(Faults.silent()), SOUND)
            .finds("RRSIG_EXPIRATION", "DURATION_OK"));
  }

  @ParameterizedTest
  @MethodSource("lifetimes")
  void dnssec04(OfflineScenario scenario) {
    scenario.check(new Dnssec04());
  }

  @Test
  void keysAndSoaAreLookedAtOnceEach() {
    assertThat(signed("sound", how -> how).findings(new Dnssec04()))
        .filteredOn(f -> f.tag().name().equals("RRSIG_EXPIRATION"))
        .extracting(f -> f.args().get("types") + " " + f.args().get("date"))
        .containsExactly("DNSKEY 2026-12-22T12:00:00Z", "SOA 2026-12-22T12:00:00Z");
  }

  static Stream<OfflineScenario> processing() {
    return Stream.of(
        signed("sound", how -> how).finds("EXTRA_PROCESSING_OK"),
        each("one server without signatures", faults(Faults.withholding(Type.RRSIG)), SOUND)
            .finds("EXTRA_PROCESSING_OK", "EXTRA_PROCESSING_BROKEN"),
        each("one server without keys", faults(Faults.withholding(Type.DNSKEY)), SOUND)
            .finds("EXTRA_PROCESSING_OK", "EXTRA_PROCESSING_BROKEN"),
        each("one server refuses", faults(Faults.refused()), SOUND).finds("EXTRA_PROCESSING_OK"),
        OfflineScenario.of("unsigned").in(Pair.child()));
  }

  @ParameterizedTest
  @MethodSource("processing")
  void dnssec06(OfflineScenario scenario) {
    scenario.check(new Dnssec06());
  }

  static Stream<OfflineScenario> keySignatures() {
    return flaws("DS08", "DS08_DNSKEY", Type.DNSKEY);
  }

  @ParameterizedTest
  @MethodSource("keySignatures")
  void dnssec08(OfflineScenario scenario) {
    scenario.check(new Dnssec08());
  }

  static Stream<OfflineScenario> soaSignatures() {
    return Stream.concat(
        flaws("DS09", "DS09_SOA", Type.SOA),
        Stream.of(
            signed("spoilt signatures over the keys", how -> how.tampering(Type.DNSKEY)),
            each("no SOA record", faults(Faults.withholding(Type.SOA)), SOUND)));
  }

  @ParameterizedTest
  @MethodSource("soaSignatures")
  void dnssec09(OfflineScenario scenario) {
    scenario.check(new Dnssec09());
  }

  private static Stream<OfflineScenario> flaws(String tag, String timeTag, int type) {
    return Stream.of(
        signed("sound", how -> how),
        signed("no signature", how -> how.leavingOut(type))
            .finds(tag + "_MISSING_RRSIG_IN_RESPONSE"),
        each("no signature on one server", faults(Faults.withholding(Type.RRSIG)), SOUND)
            .finds(tag + "_MISSING_RRSIG_IN_RESPONSE"),
        valid("not yet valid", 1, 20).finds(timeTag + "_RRSIG_NOT_YET_VALID"),
        valid("expired", -20, -1).finds(timeTag + "_RRSIG_EXPIRED"),
        signed("spoilt", how -> how.tampering(type)).finds(tag + "_RRSIG_NOT_VALID_BY_DNSKEY"),
        keyed("by a key that is not published", List.of(KEY), OTHER)
            .finds(tag + "_NO_MATCHING_DNSKEY"),
        keyed("by an algorithm that nobody can compute", List.of(UNKNOWN), UNKNOWN)
            .finds(tag + "_ALGO_NOT_SUPPORTED_BY_ZM"),
        OfflineScenario.of("unsigned").in(Pair.child()),
        each("servers that fail", faults(Faults.refused()), faults(Faults.notAuthoritative())));
  }

  static Stream<OfflineScenario> completeness() {
    return Stream.of(
        signed("one algorithm", how -> how),
        keyed("two algorithms", List.of(KEY, OTHER), KEY, OTHER),
        keyed("a key that signs nothing", List.of(KEY), KEY, OTHER)
            .finds(
                "DS13_ALGO_NOT_SIGNED_DNSKEY",
                "DS13_ALGO_NOT_SIGNED_SOA",
                "DS13_ALGO_NOT_SIGNED_NS"),
        partly("only the keys are without", Type.DNSKEY).finds("DS13_ALGO_NOT_SIGNED_DNSKEY"),
        partly("only the SOA is without", Type.SOA).finds("DS13_ALGO_NOT_SIGNED_SOA"),
        partly("only the NS records are without", Type.NS).finds("DS13_ALGO_NOT_SIGNED_NS"),
        signed("no signature over the SOA", how -> how.leavingOut(Type.SOA)),
        OfflineScenario.of("unsigned").in(Pair.child()),
        each("a server that fails", faults(Faults.refused()), SOUND));
  }

  @ParameterizedTest
  @MethodSource("completeness")
  void dnssec13(OfflineScenario scenario) {
    scenario.check(new Dnssec13());
  }

  private static OfflineScenario signed(String name, UnaryOperator<Signing> how) {
    return OfflineScenario.of(name).in(Pair.child().signed(how));
  }

  private static OfflineScenario each(String name, Fault[] first, Fault[] second) {
    return OfflineScenario.of(name).in(Pair.child(first, second).signed());
  }

  /** Signed for some days before or after now. */
  private static OfflineScenario valid(String name, int fromDay, int toDay) {
    return signed(
        name,
        how ->
            how.during(
                OfflineScenario.NOW.plus(Duration.ofDays(fromDay)),
                OfflineScenario.NOW.plus(Duration.ofDays(toDay))));
  }

  private static OfflineScenario keyed(String name, List<ZoneKey> signing, ZoneKey... published) {
    return signed(name, how -> how.keyedBy(keys(signing, published)));
  }

  private static ZoneKeys keys(List<ZoneKey> signing, ZoneKey... published) {
    return new ZoneKeys(signing, signing)
        .publishing(Stream.of(published).map(ZoneKey::record).toList());
  }

  /** Signed with two algorithms, one of which is missing over a type. */
  private static OfflineScenario partly(String name, int type) {
    Fault withoutOther =
        Faults.changing(
            response -> {
              List.copyOf(response.getSection(Section.ANSWER)).stream()
                  .filter(r -> r instanceof RRSIGRecord s && s.getAlgorithm() == 8)
                  .forEach(r -> response.removeRecord(r, Section.ANSWER));
              return response;
            });
    return OfflineScenario.of(name)
        .in(
            Pair.childWithBoth(withoutOther.forTypes(type))
                .signed(how -> how.keyedBy(keys(List.of(KEY, OTHER), KEY, OTHER))));
  }

  private static Fault[] faults(Fault fault) {
    return new Fault[] {fault};
  }
}
