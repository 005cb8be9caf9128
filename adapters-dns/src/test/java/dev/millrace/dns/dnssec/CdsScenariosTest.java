package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.SignerChild.CDS_REMOVAL;
import static dev.millrace.dns.dnssec.SignerChild.KEY_1;
import static dev.millrace.dns.dnssec.SignerChild.KEY_2;
import static dev.millrace.dns.dnssec.SignerChild.SHAPELESS;
import static dev.millrace.dns.dnssec.SignerChild.cds;
import static dev.millrace.dns.dnssec.SignerChild.expired;
import static dev.millrace.dns.dnssec.SignerChild.keys;
import static dev.millrace.dns.dnssec.SignerChild.signedBy;
import static dev.millrace.dns.dnssec.SignerChild.unsigned;
import static dev.millrace.dns.dnssec.SignerChild.zone;

import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.zone.ZoneKey;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.Type;

class CdsScenariosTest {

  static Stream<OfflineScenario> targets() {
    ZoneKey noEntryPoint = KEY_1.withFlags(256);
    ZoneKey noZoneKey = KEY_2.withFlags(1);
    ZoneKey rsa = SignerChild.key(DNSSEC.Algorithm.RSASHA512);
    return Stream.of(
        scenario("VALID-CDS").in(zone(cds(rsa), keys(rsa))),
        scenario("NO-CDS").in(zone("", keys(KEY_1))),
        scenario("NOT-AA")
            .in(zone(cds(KEY_1, KEY_2), keys(KEY_1), Faults.notAuthoritative().forTypes(Type.CDS))),
        scenario("CDS-MATCHES-NO-DNSKEY")
            .in(zone(cds(KEY_1, KEY_2), keys(KEY_1)))
            .finds("DS16_CDS_MATCHES_NO_DNSKEY"),
        scenario("CDS-MATCHES-NON-SEP-DNSKEY")
            .in(zone(cds(noEntryPoint), keys(noEntryPoint)))
            .finds("DS16_CDS_MATCHES_NON_SEP_DNSKEY"),
        scenario("CDS-MATCHES-NON-ZONE-DNSKEY")
            .in(
                zone(
                    cds(KEY_1, noZoneKey),
                    keys(KEY_1).publishing(List.of(KEY_1.record(), noZoneKey.record()))))
            .finds("DS16_CDS_MATCHES_NON_ZONE_DNSKEY"),
        scenario("CDS-WITHOUT-DNSKEY")
            .in(zone(cds(KEY_1), keys(KEY_1).publishing(List.of())))
            .finds("DS16_CDS_WITHOUT_DNSKEY"),
        scenario("DELETE-CDS").in(zone(CDS_REMOVAL, keys(KEY_1))).finds("DS16_DELETE_CDS"),
        scenario("MIXED-DELETE-CDS")
            .in(zone(cds(KEY_1) + CDS_REMOVAL, keys(KEY_1)))
            .finds("DS16_MIXED_DELETE_CDS"),
        scenario("a removal in a zone without keys")
            .in(zone(CDS_REMOVAL, keys(KEY_1).publishing(List.of())))
            .finds("DS16_DELETE_CDS", "DS16_CDS_WITHOUT_DNSKEY"),
        scenario("a digest of an unknown kind")
            .in(zone("@ CDS " + KEY_1.record().getFootprint() + " 13 200 00\n", keys(KEY_1))),
        scenario("IPv4 is off")
            .in(zone(CDS_REMOVAL, keys(KEY_1)).undelegated())
            .given("ns1.child.xa/" + Pair.FOUR_1, "ns2.child.xa/" + Pair.SIX_2)
            .under("{\"net\": {\"ipv4\": false}}")
            .finds("DS16_DELETE_CDS", "IPV4_DISABLED"));
  }

  static Stream<OfflineScenario> signatures() {
    return Stream.of(
        scenario("CDS-INVALID-RRSIG")
            .in(zone(cds(KEY_1), keys(KEY_1), expired(Type.CDS, KEY_1)))
            .finds("DS16_CDS_INVALID_RRSIG"),
        scenario("CDS-NOT-SIGNED_BY_CDS")
            .in(zone(cds(KEY_1, KEY_2), keys(KEY_1, KEY_2), signedBy(Type.CDS, KEY_1)))
            .finds("DS16_CDS_NOT_SIGNED_BY_CDS"),
        scenario("CDS-SIGNED-BY-UNKNOWN-DNSKEY")
            .in(zone(cds(KEY_1), keys(KEY_1), signedBy(Type.CDS, KEY_1, KEY_2)))
            .finds("DS16_CDS_SIGNED_BY_UNKNOWN_DNSKEY"),
        scenario("CDS-UNSIGNED")
            .in(zone(cds(KEY_1), keys(KEY_1), unsigned(Type.CDS)))
            .finds("DS16_CDS_UNSIGNED", "DS16_CDS_NOT_SIGNED_BY_CDS"),
        scenario("DNSKEY-NOT-SIGNED-BY-CDS")
            .in(zone(cds(KEY_1), keys(KEY_1), unsigned(Type.DNSKEY)))
            .finds("DS16_DNSKEY_NOT_SIGNED_BY_CDS"),
        scenario("a key that cannot be read")
            .in(zone(cds(SHAPELESS), keys(SHAPELESS)))
            .finds("DS16_CDS_INVALID_RRSIG"));
  }

  @ParameterizedTest
  @MethodSource({"targets", "signatures"})
  void dnssec16(OfflineScenario scenario) {
    scenario.check(new Dnssec16());
  }

  private static OfflineScenario scenario(String name) {
    return OfflineScenario.of(name);
  }
}
