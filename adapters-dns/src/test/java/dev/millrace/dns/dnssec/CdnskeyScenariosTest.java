package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.SignerChild.CDNSKEY_REMOVAL;
import static dev.millrace.dns.dnssec.SignerChild.KEY_1;
import static dev.millrace.dns.dnssec.SignerChild.KEY_2;
import static dev.millrace.dns.dnssec.SignerChild.SHAPELESS;
import static dev.millrace.dns.dnssec.SignerChild.cdnskey;
import static dev.millrace.dns.dnssec.SignerChild.expired;
import static dev.millrace.dns.dnssec.SignerChild.keys;
import static dev.millrace.dns.dnssec.SignerChild.signedBy;
import static dev.millrace.dns.dnssec.SignerChild.unsigned;
import static dev.millrace.dns.dnssec.SignerChild.zone;

import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.zone.ZoneKey;
import dev.millrace.dns.scenario.OfflineScenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Type;

class CdnskeyScenariosTest {

  static Stream<OfflineScenario> keySets() {
    ZoneKey noEntryPoint = KEY_1.withFlags(256);
    ZoneKey noZoneKey = KEY_2.withFlags(1);
    return Stream.of(
        scenario("a sound CDNSKEY").in(zone(cdnskey(KEY_1), keys(KEY_1))),
        scenario("no CDNSKEY").in(zone("", keys(KEY_1))),
        scenario("an answer without authority")
            .in(
                zone(
                    cdnskey(KEY_1, KEY_2),
                    keys(KEY_1),
                    Faults.notAuthoritative().forTypes(Type.CDNSKEY))),
        scenario("a CDNSKEY of another key")
            .in(zone(cdnskey(KEY_1, KEY_2), keys(KEY_1)))
            .finds("DS17_CDNSKEY_MATCHES_NO_DNSKEY"),
        scenario("a CDNSKEY without SEP bit")
            .in(zone(cdnskey(noEntryPoint), keys(noEntryPoint)))
            .finds("DS17_CDNSKEY_IS_NON_SEP"),
        scenario("a CDNSKEY without zone bit")
            .in(zone(cdnskey(KEY_1, noZoneKey), keys(KEY_1)))
            .finds("DS17_CDNSKEY_IS_NON_ZONE"),
        scenario("a CDNSKEY in a zone without keys")
            .in(zone(cdnskey(KEY_1), keys(KEY_1).publishing(List.of())))
            .finds("DS17_CDNSKEY_WITHOUT_DNSKEY"),
        scenario("a removal").in(zone(CDNSKEY_REMOVAL, keys(KEY_1))).finds("DS17_DELETE_CDNSKEY"),
        scenario("a removal next to a key")
            .in(zone(cdnskey(KEY_1) + CDNSKEY_REMOVAL, keys(KEY_1)))
            .finds("DS17_MIXED_DELETE_CDNSKEY"),
        scenario("IPv6 is off")
            .in(zone(CDNSKEY_REMOVAL, keys(KEY_1)))
            .under("{\"net\": {\"ipv6\": false}}")
            .finds("DS17_DELETE_CDNSKEY", "IPV6_DISABLED"));
  }

  static Stream<OfflineScenario> signatures() {
    return Stream.of(
        scenario("a signature that has expired")
            .in(zone(cdnskey(KEY_1), keys(KEY_1), expired(Type.CDNSKEY, KEY_1)))
            .finds("DS17_CDNSKEY_INVALID_RRSIG"),
        scenario("a key that does not sign the CDNSKEY set")
            .in(zone(cdnskey(KEY_1, KEY_2), keys(KEY_1, KEY_2), signedBy(Type.CDNSKEY, KEY_1)))
            .finds("DS17_CDNSKEY_NOT_SIGNED_BY_CDNSKEY"),
        scenario("a signature by a key that the zone does not have")
            .in(zone(cdnskey(KEY_1), keys(KEY_1), signedBy(Type.CDNSKEY, KEY_1, KEY_2)))
            .finds("DS17_CDNSKEY_SIGNED_BY_UNKNOWN_DNSKEY"),
        scenario("no signature")
            .in(zone(cdnskey(KEY_1), keys(KEY_1), unsigned(Type.CDNSKEY)))
            .finds("DS17_CDNSKEY_UNSIGNED", "DS17_CDNSKEY_NOT_SIGNED_BY_CDNSKEY"),
        scenario("no signature over the DNSKEY set")
            .in(zone(cdnskey(KEY_1), keys(KEY_1), unsigned(Type.DNSKEY)))
            .finds("DS17_DNSKEY_NOT_SIGNED_BY_CDNSKEY"),
        scenario("a key that cannot be read")
            .in(zone(cdnskey(SHAPELESS), keys(SHAPELESS)))
            .finds("DS17_CDNSKEY_INVALID_RRSIG"));
  }

  @ParameterizedTest
  @MethodSource({"keySets", "signatures"})
  void dnssec17(OfflineScenario scenario) {
    scenario.check(new Dnssec17());
  }

  private static OfflineScenario scenario(String name) {
    return OfflineScenario.of(name);
  }
}
