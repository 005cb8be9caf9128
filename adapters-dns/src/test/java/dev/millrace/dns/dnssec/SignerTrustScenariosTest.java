package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.SignerChild.CDNSKEY_REMOVAL;
import static dev.millrace.dns.dnssec.SignerChild.CDS_REMOVAL;
import static dev.millrace.dns.dnssec.SignerChild.KEY_1;
import static dev.millrace.dns.dnssec.SignerChild.KEY_2;
import static dev.millrace.dns.dnssec.SignerChild.cdnskey;
import static dev.millrace.dns.dnssec.SignerChild.cds;
import static dev.millrace.dns.dnssec.SignerChild.keys;
import static dev.millrace.dns.dnssec.SignerChild.signedBy;
import static dev.millrace.dns.dnssec.SignerChild.unsigned;
import static dev.millrace.dns.dnssec.SignerChild.zone;

import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.Type;

/** CDS and CDNSKEY next to each other, and under the DS records of the parent. */
class SignerTrustScenariosTest {

  private static final String BOTH = cds(KEY_1) + cdnskey(KEY_1);

  static Stream<OfflineScenario> pairs() {
    return Stream.of(
        scenario("CDS and CDNSKEY of one key")
            .in(zone(BOTH, keys(KEY_1)))
            .finds("DS15_HAS_CDS_AND_CDNSKEY"),
        scenario("two removals")
            .in(zone(CDS_REMOVAL + CDNSKEY_REMOVAL, keys(KEY_1)))
            .finds("DS15_HAS_CDS_AND_CDNSKEY"),
        scenario("neither").in(zone("", keys(KEY_1))).finds("DS15_NO_CDS_CDNSKEY"),
        scenario("no answer")
            .in(zone(BOTH, keys(KEY_1), Faults.silent().forTypes(Type.CDS)))
            .finds("DS15_NO_CDS_CDNSKEY"),
        scenario("no CDNSKEY").in(zone(cds(KEY_1), keys(KEY_1))).finds("DS15_HAS_CDS_NO_CDNSKEY"),
        scenario("no CDS").in(zone(cdnskey(KEY_1), keys(KEY_1))).finds("DS15_HAS_CDNSKEY_NO_CDS"),
        scenario("CDS and CDNSKEY of different keys")
            .in(zone(cds(KEY_1) + cdnskey(KEY_2), keys(KEY_1)))
            .finds("DS15_HAS_CDS_AND_CDNSKEY", "DS15_MISMATCH_CDS_CDNSKEY"),
        scenario("a CDS without its CDNSKEY")
            .in(zone(cds(KEY_1, KEY_2) + cdnskey(KEY_1), keys(KEY_1)))
            .finds("DS15_HAS_CDS_AND_CDNSKEY", "DS15_MISMATCH_CDS_CDNSKEY"),
        scenario("a removal next to a key")
            .in(zone(CDS_REMOVAL + cdnskey(KEY_1), keys(KEY_1)))
            .finds("DS15_HAS_CDS_AND_CDNSKEY", "DS15_MISMATCH_CDS_CDNSKEY"),
        scenario("the key tag of one key with the digest of another")
            .in(
                zone(
                        "@ CDS "
                            + KEY_1.record().getFootprint()
                            + " 13 2 "
                            + "00".repeat(32)
                            + "\n",
                        keys(KEY_1))
                    .records(cdnskey(KEY_1)))
            .finds("DS15_HAS_CDS_AND_CDNSKEY", "DS15_MISMATCH_CDS_CDNSKEY"),
        scenario("another set on the second server")
            .in(zone(BOTH, keys(KEY_1)).editAt("ns2.child.xa", z -> z.records(cds(KEY_2))))
            .finds(
                "DS15_HAS_CDS_AND_CDNSKEY", "DS15_MISMATCH_CDS_CDNSKEY", "DS15_INCONSISTENT_CDS"),
        scenario("no set on the second server")
            .in(zone(BOTH, keys(KEY_1)).editAt("ns2.child.xa", z -> z.remove("@", Type.CDNSKEY)))
            .finds(
                "DS15_HAS_CDS_AND_CDNSKEY",
                "DS15_HAS_CDS_NO_CDNSKEY",
                "DS15_INCONSISTENT_CDNSKEY"));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void dnssec15(OfflineScenario scenario) {
    scenario.check(new Dnssec15());
  }

  static Stream<OfflineScenario> trust() {
    return Stream.of(
        scenario("signed by the key that the DS points at").in(zone(BOTH, keys(KEY_1))),
        scenario("signed by another key only")
            .in(zone(BOTH, keys(KEY_1), signedBy(Type.CDS, KEY_2), signedBy(Type.CDNSKEY, KEY_2)))
            .finds("DS18_NO_MATCH_CDS_RRSIG_DS", "DS18_NO_MATCH_CDNSKEY_RRSIG_DS"),
        scenario("the CDS set is not signed")
            .in(zone(BOTH, keys(KEY_1), unsigned(Type.CDS)))
            .finds("DS18_NO_MATCH_CDS_RRSIG_DS"),
        scenario("the CDNSKEY set is not signed")
            .in(zone(BOTH, keys(KEY_1), unsigned(Type.CDNSKEY)))
            .finds("DS18_NO_MATCH_CDNSKEY_RRSIG_DS"),
        scenario("the DS points at no key of the zone")
            .in(dsOfAnotherKey(BOTH))
            .finds("DS18_NO_MATCH_CDS_RRSIG_DS", "DS18_NO_MATCH_CDNSKEY_RRSIG_DS"),
        scenario("the DS points at no key, but there is neither CDS nor CDNSKEY")
            .in(dsOfAnotherKey("")),
        scenario("no DS")
            .in(zone(BOTH, keys(KEY_1), unsigned(Type.CDS)).delegationSigners(keys -> List.of())),
        scenario("no key anywhere")
            .in(zone(BOTH, keys(KEY_1), Faults.noData(SignedChild.APEX).forTypes(Type.DNSKEY))),
        scenario("no answer about CDNSKEY")
            .in(zone(BOTH, keys(KEY_1), Faults.refused().forTypes(Type.CDNSKEY))),
        scenario("an undelegated test with DS")
            .in(zone(BOTH, keys(KEY_1)).undelegated())
            .given("ns1.child.xa/" + Pair.FOUR_1)
            .givenDs(List.of(KEY_2.delegationSigner(DNSSEC.Digest.SHA256)))
            .finds("DS18_NO_MATCH_CDS_RRSIG_DS", "DS18_NO_MATCH_CDNSKEY_RRSIG_DS"),
        scenario("an undelegated test without DS")
            .in(zone(BOTH, keys(KEY_1), unsigned(Type.CDS)).undelegated())
            .given("ns1.child.xa/" + Pair.FOUR_1));
  }

  @ParameterizedTest
  @MethodSource("trust")
  void dnssec18(OfflineScenario scenario) {
    scenario.check(new Dnssec18());
  }

  private static ZoneSetup dsOfAnotherKey(String records) {
    return zone(records, keys(KEY_1))
        .delegationSigners(keys -> List.of(KEY_2.delegationSigner(DNSSEC.Digest.SHA256)));
  }

  private static OfflineScenario scenario(String name) {
    return OfflineScenario.of(name);
  }
}
