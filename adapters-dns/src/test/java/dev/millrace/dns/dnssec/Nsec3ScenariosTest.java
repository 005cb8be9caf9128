package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.SignedChild.APEX;
import static dev.millrace.dns.dnssec.SignedChild.NSEC;
import static dev.millrace.dns.dnssec.SignedChild.NSEC3;
import static dev.millrace.dns.dnssec.SignedChild.RESIGNER;
import static dev.millrace.dns.dnssec.SignedChild.changed;
import static dev.millrace.dns.dnssec.SignedChild.resigned;
import static dev.millrace.dns.dnssec.SignedChild.signed;
import static dev.millrace.dns.dnssec.SignedChild.signing;

import dev.millrace.dns.sandbox.Behaviour;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.sandbox.zone.Chain;
import dev.millrace.dns.sandbox.zone.Names;
import dev.millrace.dns.sandbox.zone.Resigner;
import dev.millrace.dns.sandbox.zone.Zone;
import dev.millrace.dns.sandbox.zone.ZoneKey;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** The scenarios of Dnssec10 about zones with NSEC3, and with both. */
class Nsec3ScenariosTest {

  private static final Fault NO_NSEC3 = Faults.noData(APEX).forTypes(Type.NSEC, Type.NSEC3PARAM);
  private static final Fault TXT =
      Faults.answering(new TXTRecord(APEX, DClass.IN, 60, "not asked for"));
  private static final Duration DAY = Duration.ofDays(1);

  static Stream<OfflineScenario> servers() {
    return Stream.of(
        scenario("GOOD-NSEC3-1").in(both()).finds("DS10_HAS_NSEC3"),
        scenario("GOOD-NSEC3-2")
            .in(
                signed(
                    ZoneSetup.of("child.xa")
                        .server("ns1a.child.xa", Pair.FOUR_1)
                        .server("ns1a.child.xa", Pair.SIX_1)
                        .server("ns1b.child.xa", Pair.FOUR_1)
                        .server("ns1b.child.xa", Pair.SIX_1)
                        .server("ns1c.child.xa", Pair.FOUR_1)
                        .server("ns1c.child.xa", Pair.SIX_1),
                    NSEC3))
            .finds("DS10_HAS_NSEC3"),
        scenario("GOOD-NSEC3-3")
            .in(
                both()
                    .childServers("dns1.child.xa", "dns2.child.xa")
                    .records("dns1 A " + Pair.FOUR_1 + "\ndns1 AAAA " + Pair.SIX_1)
                    .records("dns2 A " + Pair.FOUR_2 + "\ndns2 AAAA " + Pair.SIX_2))
            .finds("DS10_HAS_NSEC3"),
        scenario("EXP-NSEC-NSEC3-MISS-1")
            .in(signed(Pair.child(), new Chain.Missing()))
            .finds("DS10_EXPECTED_NSEC_NSEC3_MISSING"),
        scenario("SERVER-NO-DNSSEC-2")
            .in(
                child(
                    Faults.noData(APEX).forTypes(Type.DNSKEY, Type.NSEC, Type.NSEC3PARAM), sound()))
            .finds("DS10_SERVER_NO_DNSSEC", "DS10_HAS_NSEC3"));
  }

  static Stream<OfflineScenario> mixtures() {
    return Stream.of(
        scenario("INCONSIST-NSEC-NSEC3-1")
            .in(oneOfEach(sound(), sound()))
            .finds("DS10_INCONSISTENT_NSEC_NSEC3"),
        scenario("INCONSIST-NSEC-NSEC3-2")
            .in(
                oneOfEach(
                    Faults.noData(APEX).forTypes(Type.NSEC3PARAM),
                    Faults.noData(APEX).forTypes(Type.NSEC)))
            .finds(
                "DS10_INCONSISTENT_NSEC_NSEC3",
                "DS10_INCONSISTENT_NSEC",
                "DS10_INCONSISTENT_NSEC3"),
        scenario("MIXED-NSEC-NSEC3-1")
            .in(both(Faults.actingAs(nsecServer()).forTypes(Type.NSEC)))
            .finds("DS10_MIXED_NSEC_NSEC3"),
        scenario("MIXED-NSEC-NSEC3-2")
            .in(both(Faults.actingAs(nsecServer()).forTypes(Type.NSEC3PARAM)))
            .finds("DS10_MIXED_NSEC_NSEC3"));
  }

  static Stream<OfflineScenario> parameters() {
    return Stream.of(
        scenario("ERR-MULT-NSEC3PARAM-1")
            .in(both().records("@ 0 NSEC3PARAM 1 0 0 -\n@ 0 NSEC3PARAM 1 0 5 -"))
            .finds("DS10_ERR_MULT_NSEC3PARAM", "DS10_HAS_NSEC3"),
        scenario("NSEC3PARAM-GIVES-ERR-ANSWER-1")
            .in(both(TXT.forTypes(Type.NSEC3PARAM)))
            .finds("DS10_NSEC3PARAM_GIVES_ERR_ANSWER", "DS10_HAS_NSEC3", "DS10_INCONSISTENT_NSEC3"),
        scenario("NSEC3PARAM-GIVES-ERR-ANSWER-2")
            .in(child(TXT.forTypes(Type.NSEC3PARAM), NO_NSEC3))
            .finds(
                "DS10_NSEC3PARAM_GIVES_ERR_ANSWER",
                "DS10_EXPECTED_NSEC_NSEC3_MISSING",
                "DS10_INCONSISTENT_NSEC3",
                "DS10_HAS_NSEC3"),
        scenario("NSEC3PARAM-MISMATCHES-APEX-1")
            .in(both(changed(Type.NSEC3PARAM, SignedChild::underAnotherName)))
            .finds("DS10_NSEC3PARAM_MISMATCHES_APEX", "DS10_HAS_NSEC3"),
        scenario("NSEC3PARAM-Q-RESPONSE-ERR-1")
            .in(both(Faults.silent().forTypes(Type.NSEC3PARAM)))
            .finds(
                "DS10_NSEC3PARAM_QUERY_RESPONSE_ERR", "DS10_HAS_NSEC3", "DS10_INCONSISTENT_NSEC3"),
        scenario("NSEC3PARAM-Q-RESPONSE-ERR-2")
            .in(both(Faults.refused().forTypes(Type.NSEC3PARAM)))
            .finds(
                "DS10_NSEC3PARAM_QUERY_RESPONSE_ERR", "DS10_HAS_NSEC3", "DS10_INCONSISTENT_NSEC3"),
        // The table lacks DS10_HAS_NSEC3, which step 14 of the specification asks for.
        scenario("NSEC3PARAM-Q-RESPONSE-ERR-3")
            .in(child(Faults.notAuthoritative().forTypes(Type.NSEC3PARAM), NO_NSEC3))
            .finds(
                "DS10_NSEC3PARAM_QUERY_RESPONSE_ERR",
                "DS10_EXPECTED_NSEC_NSEC3_MISSING",
                "DS10_INCONSISTENT_NSEC3",
                "DS10_HAS_NSEC3"));
  }

  static Stream<OfflineScenario> answers() {
    return Stream.of(
        scenario("INCONSISTENT-NSEC3-1")
            .in(
                child(
                    Faults.noData(APEX).forTypes(Type.NSEC),
                    Faults.noData(APEX).forTypes(Type.NSEC3PARAM)))
            .finds("DS10_INCONSISTENT_NSEC3", "DS10_HAS_NSEC3"),
        scenario("ERR-MULT-NSEC3-1")
            .in(both(changed(Type.NSEC3, Nsec3ScenariosTest::withOtherNext)))
            .finds("DS10_ERR_MULT_NSEC3", "DS10_HAS_NSEC3"),
        scenario("NSEC3-ERR-TYPE-LIST-1")
            .in(
                both(
                    listing(
                        Type.SOA, Type.NS, Type.DNSKEY, Type.NSEC3PARAM, Type.RRSIG, Type.NSEC)))
            .finds("DS10_NSEC3_ERR_TYPE_LIST", "DS10_HAS_NSEC3"),
        scenario("NSEC3-ERR-TYPE-LIST-2")
            .in(both(listing(Type.SOA, Type.NS, Type.DNSKEY, Type.NSEC3PARAM)))
            .finds("DS10_NSEC3_ERR_TYPE_LIST", "DS10_HAS_NSEC3"),
        scenario("NSEC3-MISMATCHES-APEX-1")
            .in(both(changed(Type.NSEC3, Nsec3ScenariosTest::withOtherHash)))
            .finds("DS10_NSEC3_MISMATCHES_APEX", "DS10_HAS_NSEC3"),
        scenario("an NSEC3 record of an unknown hash algorithm")
            .in(both(changed(Type.NSEC3, Nsec3ScenariosTest::withOtherAlgorithm)))
            .finds("DS10_NSEC3_MISMATCHES_APEX", "DS10_HAS_NSEC3"),
        scenario("NSEC3-NODATA-MISSING-SOA-1")
            .in(both(Faults.withholding(Type.SOA).forTypes(Type.NSEC)))
            .finds("DS10_NSEC3_NODATA_MISSING_SOA", "DS10_HAS_NSEC3"),
        scenario("NSEC3-NODATA-WRONG-SOA-1")
            .in(both(changed(Type.SOA, SignedChild::underAnotherName).forTypes(Type.NSEC)))
            .finds("DS10_NSEC3_NODATA_WRONG_SOA", "DS10_HAS_NSEC3"));
  }

  static Stream<OfflineScenario> signatures() {
    return Stream.of(
        algorithmNotSupported(),
        scenario("NSEC3-MISSING-SIGNATURE-1")
            .in(Pair.child().signed(how -> signing(NSEC3).leavingOut(Type.NSEC3)))
            .finds("DS10_NSEC3_MISSING_SIGNATURE", "DS10_HAS_NSEC3"),
        scenario("NSEC3-NO-VERIFIED-SIGNATURE-1")
            .in(
                both(
                    resigned(
                        Type.NSEC3,
                        Resigner.soundAt(OfflineScenario.NOW, SignedChild.anotherKey()))))
            .finds(
                "DS10_NSEC3_NO_VERIFIED_SIGNATURE", "DS10_HAS_NSEC3", "DS10_NSEC3_RRSIG_NO_DNSKEY"),
        scenario("NSEC3-NO-VERIFIED-SIGNATURE-2")
            .in(
                both(
                    resigned(
                        Type.NSEC3,
                        RESIGNER.during(RESIGNER.inception().minus(DAY), RESIGNER.inception()))))
            .finds(
                "DS10_NSEC3_NO_VERIFIED_SIGNATURE", "DS10_HAS_NSEC3", "DS10_NSEC3_RRSIG_EXPIRED"),
        scenario("NSEC3-NO-VERIFIED-SIGNATURE-3")
            .in(
                both(
                    resigned(
                        Type.NSEC3,
                        RESIGNER.during(RESIGNER.expiration(), RESIGNER.expiration().plus(DAY)))))
            .finds(
                "DS10_NSEC3_NO_VERIFIED_SIGNATURE",
                "DS10_HAS_NSEC3",
                "DS10_NSEC3_RRSIG_NOT_YET_VALID"),
        scenario("NSEC3-NO-VERIFIED-SIGNATURE-4")
            .in(Pair.child().signed(how -> signing(NSEC3).tampering(Type.NSEC3)))
            .finds(
                "DS10_NSEC3_NO_VERIFIED_SIGNATURE",
                "DS10_HAS_NSEC3",
                "DS10_NSEC3_RRSIG_VERIFY_ERROR"));
  }

  private static OfflineScenario algorithmNotSupported() {
    ZoneKey unknown = ZoneKey.unknown(APEX, 255, false);
    ZoneKey known = SignedChild.KEYS.zoneSigning().getFirst();
    List<DNSKEYRecord> published =
        List.of(
            SignedChild.KEYS.keySigning().getFirst().record(), known.record(), unknown.record());
    return scenario("ALGO-NOT-SUPP-BY-ZM-2")
        .in(
            Pair.childWithBoth(
                    resigned(Type.NSEC3, Resigner.soundAt(OfflineScenario.NOW, known, unknown)))
                .signed(how -> signing(NSEC3).keyedBy(SignedChild.KEYS.publishing(published))))
        .finds("DS10_ALGO_NOT_SUPPORTED_BY_ZM", "DS10_HAS_NSEC3");
  }

  @ParameterizedTest
  @MethodSource({"servers", "mixtures", "parameters", "answers", "signatures"})
  void dnssec10(OfflineScenario scenario) {
    scenario.check(new Dnssec10());
  }

  private static OfflineScenario scenario(String name) {
    return OfflineScenario.of(name);
  }

  private static ZoneSetup both(Fault... faults) {
    return signed(Pair.childWithBoth(faults), NSEC3);
  }

  private static ZoneSetup child(Fault first, Fault second) {
    return signed(Pair.child(new Fault[] {first}, new Fault[] {second}), NSEC3);
  }

  /** NSEC on the first server, NSEC3 on the second. */
  private static ZoneSetup oneOfEach(Fault first, Fault second) {
    return signed(Pair.child(new Fault[] {first}, new Fault[] {second}), NSEC)
        .editAt("ns2.child.xa", zone -> zone.signed(signing(NSEC3)));
  }

  private static Behaviour nsecServer() {
    return Behaviour.authoritative(
        Zone.builder(APEX)
            .records("@ SOA ns1 hostmaster 1 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns2")
            .signed(signing(NSEC))
            .build());
  }

  private static Fault sound() {
    return (query, server) -> server.reply(query);
  }

  private static Fault listing(int... types) {
    return changed(
        Type.NSEC3,
        sound -> {
          NSEC3Record old = (NSEC3Record) sound.getFirst();
          return List.of(SignedChild.nsec3(old, old.getNext(), types));
        });
  }

  private static List<Record> withOtherNext(List<Record> sound) {
    NSEC3Record old = (NSEC3Record) sound.getFirst();
    return List.of(old, SignedChild.nsec3(old, new byte[20], old.getTypes()));
  }

  private static List<Record> withOtherHash(List<Record> sound) {
    String other = "0123456789abcdefghijklmnopqrstuv.child.xa";
    return List.of(SignedChild.renamed(sound.getFirst(), Names.absolute(other)));
  }

  private static List<Record> withOtherAlgorithm(List<Record> sound) {
    NSEC3Record old = (NSEC3Record) sound.getFirst();
    return List.of(
        new NSEC3Record(
            old.getName(), DClass.IN, old.getTTL(), 6, 0, 0, null, old.getNext(), old.getTypes()));
  }
}
