package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.SignedChild.APEX;
import static dev.millrace.dns.dnssec.SignedChild.BELOW_APEX;
import static dev.millrace.dns.dnssec.SignedChild.NSEC;
import static dev.millrace.dns.dnssec.SignedChild.RESIGNER;
import static dev.millrace.dns.dnssec.SignedChild.changed;
import static dev.millrace.dns.dnssec.SignedChild.resigned;
import static dev.millrace.dns.dnssec.SignedChild.signed;
import static dev.millrace.dns.dnssec.SignedChild.signing;

import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.sandbox.zone.Resigner;
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
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** The scenarios of Dnssec10 about zones with NSEC. */
class NsecScenariosTest {

  private static final Fault NO_NSEC = Faults.noData(APEX).forTypes(Type.NSEC, Type.NSEC3PARAM);
  private static final Fault TXT =
      Faults.answering(new TXTRecord(APEX, DClass.IN, 60, "not asked for"));
  private static final Duration DAY = Duration.ofDays(1);

  static Stream<OfflineScenario> servers() {
    return Stream.of(
        scenario("GOOD-NSEC-1").in(both()).finds("DS10_HAS_NSEC"),
        scenario("GOOD-NSEC-2")
            .in(
                signed(
                    ZoneSetup.of("child.xa")
                        .server("ns1a.child.xa", Pair.FOUR_1)
                        .server("ns1a.child.xa", Pair.SIX_1)
                        .server("ns1b.child.xa", Pair.FOUR_1)
                        .server("ns1b.child.xa", Pair.SIX_1)
                        .server("ns1c.child.xa", Pair.FOUR_1)
                        .server("ns1c.child.xa", Pair.SIX_1),
                    NSEC))
            .finds("DS10_HAS_NSEC"),
        scenario("GOOD-NSEC-3").in(otherNames()).finds("DS10_HAS_NSEC"),
        scenario("BAD-SERVERS-BUT-GOOD-NSEC-1")
            .in(
                both()
                    .server("ns3.child.xa", "192.0.2.3", Faults.silent().forTypes(Type.DNSKEY))
                    .server("ns4.child.xa", "192.0.2.4", Faults.refused().forTypes(Type.DNSKEY))
                    .server(
                        "ns5.child.xa",
                        "192.0.2.5",
                        Faults.notAuthoritative().forTypes(Type.DNSKEY)))
            .finds("DS10_HAS_NSEC"),
        scenario("SERVER-NO-DNSSEC-1")
            .in(first(Faults.noData(APEX).forTypes(Type.DNSKEY, Type.NSEC, Type.NSEC3PARAM)))
            .finds("DS10_SERVER_NO_DNSSEC", "DS10_HAS_NSEC"),
        scenario("ZONE-NO-DNSSEC-1").in(Pair.child()).finds("DS10_ZONE_NO_DNSSEC"),
        scenario("IPv6 is off")
            .in(both())
            .under("{\"net\": {\"ipv6\": false}}")
            .finds("DS10_HAS_NSEC", "IPV6_DISABLED"));
  }

  static Stream<OfflineScenario> answers() {
    return Stream.of(
        scenario("ERR-MULT-NSEC-1")
            .in(
                both(
                    changed(Type.NSEC, NsecScenariosTest::withOtherNext).forTypes(Type.NSEC3PARAM)))
            .finds("DS10_ERR_MULT_NSEC", "DS10_HAS_NSEC"),
        scenario("ERR-MULT-NSEC-2")
            .in(both(changed(Type.NSEC, NsecScenariosTest::withOtherTypes).forTypes(Type.NSEC)))
            .finds("DS10_ERR_MULT_NSEC", "DS10_HAS_NSEC"),
        scenario("INCONSISTENT-NSEC-1")
            .in(
                child(
                    Faults.noData(APEX).forTypes(Type.NSEC3PARAM),
                    Faults.noData(APEX).forTypes(Type.NSEC)))
            .finds("DS10_INCONSISTENT_NSEC", "DS10_HAS_NSEC"),
        scenario("NSEC-ERR-TYPE-LIST-1")
            .in(
                both(
                    listing(
                        Type.SOA, Type.NS, Type.DNSKEY, Type.NSEC, Type.RRSIG, Type.NSEC3PARAM)))
            .finds("DS10_NSEC_ERR_TYPE_LIST", "DS10_HAS_NSEC"),
        scenario("NSEC-ERR-TYPE-LIST-2")
            .in(both(listing(Type.SOA, Type.NS, Type.DNSKEY, Type.NSEC)))
            .finds("DS10_NSEC_ERR_TYPE_LIST", "DS10_HAS_NSEC"),
        scenario("NSEC-GIVES-ERR-ANSWER-1")
            .in(both(TXT.forTypes(Type.NSEC)))
            .finds("DS10_NSEC_GIVES_ERR_ANSWER", "DS10_HAS_NSEC", "DS10_INCONSISTENT_NSEC"),
        scenario("NSEC-GIVES-ERR-ANSWER-2")
            .in(child(TXT.forTypes(Type.NSEC), NO_NSEC))
            .finds(
                "DS10_NSEC_GIVES_ERR_ANSWER",
                "DS10_EXPECTED_NSEC_NSEC3_MISSING",
                "DS10_INCONSISTENT_NSEC",
                "DS10_HAS_NSEC"),
        scenario("NSEC-MISMATCHES-APEX-1")
            .in(both(changed(Type.NSEC, SignedChild::underAnotherName).forTypes(Type.NSEC3PARAM)))
            .finds("DS10_NSEC_MISMATCHES_APEX", "DS10_HAS_NSEC"),
        scenario("NSEC-MISMATCHES-APEX-2")
            .in(both(changed(Type.NSEC, SignedChild::underAnotherName).forTypes(Type.NSEC)))
            .finds("DS10_NSEC_MISMATCHES_APEX", "DS10_HAS_NSEC"),
        scenario("NSEC-NODATA-MISSING-SOA-1")
            .in(both(Faults.withholding(Type.SOA).forTypes(Type.NSEC3PARAM)))
            .finds("DS10_NSEC_NODATA_MISSING_SOA", "DS10_HAS_NSEC"),
        scenario("NSEC-NODATA-WRONG-SOA-1")
            .in(both(changed(Type.SOA, SignedChild::underAnotherName).forTypes(Type.NSEC3PARAM)))
            .finds("DS10_NSEC_NODATA_WRONG_SOA", "DS10_HAS_NSEC"));
  }

  static Stream<OfflineScenario> failures() {
    return Stream.of(
        scenario("NSEC-QUERY-RESPONSE-ERR-1")
            .in(both(Faults.silent().forTypes(Type.NSEC)))
            .finds("DS10_NSEC_QUERY_RESPONSE_ERR", "DS10_HAS_NSEC", "DS10_INCONSISTENT_NSEC"),
        scenario("NSEC-QUERY-RESPONSE-ERR-2")
            .in(both(Faults.refused().forTypes(Type.NSEC)))
            .finds("DS10_NSEC_QUERY_RESPONSE_ERR", "DS10_HAS_NSEC", "DS10_INCONSISTENT_NSEC"),
        // The table lacks DS10_HAS_NSEC, which step 13 of the specification asks for.
        scenario("NSEC-QUERY-RESPONSE-ERR-3")
            .in(child(Faults.notAuthoritative().forTypes(Type.NSEC), NO_NSEC))
            .finds(
                "DS10_NSEC_QUERY_RESPONSE_ERR",
                "DS10_EXPECTED_NSEC_NSEC3_MISSING",
                "DS10_INCONSISTENT_NSEC",
                "DS10_HAS_NSEC"));
  }

  static Stream<OfflineScenario> signatures() {
    return Stream.of(
        algorithmNotSupported(),
        scenario("NSEC-MISSING-SIGNATURE-1")
            .in(Pair.child().signed(how -> signing(NSEC).leavingOut(Type.NSEC)))
            .finds("DS10_NSEC_MISSING_SIGNATURE", "DS10_HAS_NSEC"),
        scenario("NSEC-NO-VERIFIED-SIGNATURE-1")
            .in(
                both(
                    resigned(
                        Type.NSEC,
                        Resigner.soundAt(OfflineScenario.NOW, SignedChild.anotherKey()))))
            .finds("DS10_NSEC_NO_VERIFIED_SIGNATURE", "DS10_HAS_NSEC", "DS10_NSEC_RRSIG_NO_DNSKEY"),
        scenario("NSEC-NO-VERIFIED-SIGNATURE-2")
            .in(
                both(
                    resigned(
                        Type.NSEC,
                        RESIGNER.during(RESIGNER.inception().minus(DAY), RESIGNER.inception()))))
            .finds("DS10_NSEC_NO_VERIFIED_SIGNATURE", "DS10_HAS_NSEC", "DS10_NSEC_RRSIG_EXPIRED"),
        scenario("NSEC-NO-VERIFIED-SIGNATURE-3")
            .in(
                both(
                    resigned(
                        Type.NSEC,
                        RESIGNER.during(RESIGNER.expiration(), RESIGNER.expiration().plus(DAY)))))
            .finds(
                "DS10_NSEC_NO_VERIFIED_SIGNATURE",
                "DS10_HAS_NSEC",
                "DS10_NSEC_RRSIG_NOT_YET_VALID"),
        scenario("NSEC-NO-VERIFIED-SIGNATURE-4")
            .in(Pair.child().signed(how -> signing(NSEC).tampering(Type.NSEC)))
            .finds(
                "DS10_NSEC_NO_VERIFIED_SIGNATURE",
                "DS10_HAS_NSEC",
                "DS10_NSEC_RRSIG_VERIFY_ERROR"));
  }

  private static OfflineScenario algorithmNotSupported() {
    ZoneKey unknown = ZoneKey.unknown(APEX, 255, false);
    ZoneKey known = SignedChild.KEYS.zoneSigning().getFirst();
    List<DNSKEYRecord> published =
        List.of(
            SignedChild.KEYS.keySigning().getFirst().record(), known.record(), unknown.record());
    Fault twice = resigned(Type.NSEC, Resigner.soundAt(OfflineScenario.NOW, known, unknown));
    return scenario("ALGO-NOT-SUPP-BY-ZM-1")
        .in(
            Pair.childWithBoth(twice)
                .signed(how -> signing(NSEC).keyedBy(SignedChild.KEYS.publishing(published))))
        .finds("DS10_ALGO_NOT_SUPPORTED_BY_ZM", "DS10_HAS_NSEC");
  }

  @ParameterizedTest
  @MethodSource({"servers", "answers", "failures", "signatures"})
  void dnssec10(OfflineScenario scenario) {
    scenario.check(new Dnssec10());
  }

  private static OfflineScenario scenario(String name) {
    return OfflineScenario.of(name);
  }

  private static ZoneSetup both(Fault... faults) {
    return signed(Pair.childWithBoth(faults), NSEC);
  }

  private static ZoneSetup first(Fault fault) {
    return signed(Pair.childWithFirst(fault), NSEC);
  }

  private static ZoneSetup child(Fault first, Fault second) {
    return signed(Pair.child(new Fault[] {first}, new Fault[] {second}), NSEC);
  }

  private static ZoneSetup otherNames() {
    return both()
        .childServers("dns1.child.xa", "dns2.child.xa")
        .records("dns1 A " + Pair.FOUR_1 + "\ndns1 AAAA " + Pair.SIX_1)
        .records("dns2 A " + Pair.FOUR_2 + "\ndns2 AAAA " + Pair.SIX_2);
  }

  private static Fault listing(int... types) {
    return changed(Type.NSEC, nsec -> List.of(SignedChild.nsec(nsec.getFirst(), BELOW_APEX, types)))
        .forTypes(Type.NSEC3PARAM);
  }

  private static List<Record> withOtherNext(List<Record> sound) {
    NSECRecord old = (NSECRecord) sound.getFirst();
    return List.of(old, SignedChild.nsec(old, BELOW_APEX, old.getTypes()));
  }

  private static List<Record> withOtherTypes(List<Record> sound) {
    NSECRecord old = (NSECRecord) sound.getFirst();
    return List.of(old, SignedChild.nsec(old, old.getNext(), Type.SOA, Type.NSEC));
  }
}
