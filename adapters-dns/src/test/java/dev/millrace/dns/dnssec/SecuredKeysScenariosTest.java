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
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSOutput;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Scenarios about DS records and the keys that they refer to. */
class SecuredKeysScenariosTest {
  private static final Name APEX = Names.of("child.xa");
  private static final int SHA_256 = 2;
  private static final ZoneKey FIRST = ZoneKey.generate(APEX, 13, true);
  private static final ZoneKey SECOND = ZoneKey.generate(APEX, 8, true);
  private static final ZoneKey NOT_SEP = FIRST.withFlags(256);
  private static final ZoneKey NO_ZONE_KEY = FIRST.withFlags(1);
  private static final ZoneKey UNKNOWN = ZoneKey.unknown(APEX, 253, true);

  static Stream<OfflineScenario> keys() {
    return Stream.of(
        OfflineScenario.of("sound").in(Pair.child().signed()),
        signedBy("sound with SHA-1 and SHA-384", FIRST, digest(FIRST, 1), digest(FIRST, 4)),
        signedBy("a DS record of a key that is not there", FIRST, ds(FIRST), ds(SECOND))
            .finds("DS02_NO_DNSKEY_FOR_DS"),
        signedBy("no DS record of a key that is there", FIRST, ds(SECOND))
            .finds("DS02_NO_DNSKEY_FOR_DS", "DS02_NO_VALID_DNSKEY_FOR_ANY_DS"),
        signedBy("a digest of another key", FIRST, ds(FIRST, 13, new byte[32]))
            .finds("DS02_NO_MATCH_DS_DNSKEY"),
        signedBy("a digest that is cut off", FIRST, ds(FIRST, 13, new byte[1]))
            .finds("DS02_NO_MATCH_DS_DNSKEY"),
        signedBy("another algorithm", FIRST, ds(FIRST, 14, ds(FIRST).getDigest()))
            .finds("DS02_NO_MATCH_DS_DNSKEY"),
        signedBy("a digest that nobody can compute", FIRST, digest(FIRST, 5, new byte[32])),
        signedBy("no SEP flag", NOT_SEP, ds(NOT_SEP)).finds("DS02_DNSKEY_NOT_SEP"),
        signedBy("no ZONE flag", NO_ZONE_KEY, ds(NO_ZONE_KEY))
            .finds("DS02_DNSKEY_NOT_FOR_ZONE_SIGNING", "DS02_NO_VALID_DNSKEY_FOR_ANY_DS"),
        OfflineScenario.of("no DS record").in(Pair.child().delegationSigners(k -> List.of())),
        OfflineScenario.of("no key").in(Pair.child().delegationSigners(k -> List.of(ds(FIRST)))));
  }

  static Stream<OfflineScenario> signatures() {
    return Stream.of(
        signedBy("another key has signed", FIRST, ds(SECOND), SECOND)
            .finds("DS02_NO_MATCHING_DNSKEY_RRSIG", "DS02_DNSKEY_NOT_SIGNED_BY_ANY_DS"),
        signedBy("one of two keys has signed", FIRST, List.of(ds(FIRST), ds(SECOND)), SECOND)
            .finds("DS02_NO_MATCHING_DNSKEY_RRSIG"),
        signed("the signature is spoilt", how -> how.tampering(Type.DNSKEY))
            .finds("DS02_RRSIG_NOT_VALID_BY_DNSKEY", "DS02_DNSKEY_NOT_SIGNED_BY_ANY_DS"),
        signed("the signature has expired", SecuredKeysScenariosTest::expired)
            .finds("DS02_RRSIG_NOT_VALID_BY_DNSKEY", "DS02_DNSKEY_NOT_SIGNED_BY_ANY_DS"),
        signed("there is no signature", how -> how.leavingOut(Type.DNSKEY))
            .finds("DS02_NO_MATCHING_DNSKEY_RRSIG", "DS02_DNSKEY_NOT_SIGNED_BY_ANY_DS"),
        signedBy("an algorithm that nobody can compute", UNKNOWN, ds(UNKNOWN))
            .finds("DS02_ALGO_NOT_SUPPORTED_BY_ZM", "DS02_DNSKEY_NOT_SIGNED_BY_ANY_DS"));
  }

  static Stream<OfflineScenario> servers() {
    return Stream.of(
        OfflineScenario.of("faulty servers are passed over")
            .in(
                Pair.child(
                        new Fault[] {Faults.ignoresEdns()}, new Fault[] {Faults.notAuthoritative()})
                    .signed(how -> how.tampering(Type.DNSKEY))),
        given("undelegated with DS", ds(FIRST))
            .finds("DS02_NO_DNSKEY_FOR_DS", "DS02_NO_VALID_DNSKEY_FOR_ANY_DS"),
        given("undelegated without DS"),
        OfflineScenario.of("IPv4 is off")
            .in(Pair.child().undelegated().signed())
            .given("ns1.child.xa/" + Pair.FOUR_1, "ns2.child.xa/" + Pair.SIX_2)
            .givenDs(List.of(ds(FIRST)))
            .under("{\"net\": {\"ipv4\": false}}")
            .finds("IPV4_DISABLED", "DS02_NO_DNSKEY_FOR_DS", "DS02_NO_VALID_DNSKEY_FOR_ANY_DS"));
  }

  @ParameterizedTest
  @MethodSource({"keys", "signatures", "servers"})
  void dnssec02(OfflineScenario scenario) {
    scenario.check(new Dnssec02());
  }

  @Test
  void aFlawIsReportedOnceForAllServersThatHaveIt() {
    assertThat(
            signedBy("no SEP flag", NOT_SEP, ds(NOT_SEP)).findings(new Dnssec02()).stream()
                .map(f -> f.args().get("ns_ip_list") + " " + f.args().get("keytag")))
        .containsExactly(
            "192.0.2.1;198.51.100.2;2001:db8::1;2001:db8:2::2 " + NOT_SEP.record().getFootprint());
  }

  private static OfflineScenario signed(String name, UnaryOperator<Signing> how) {
    return OfflineScenario.of(name).in(Pair.child().signed(how));
  }

  /** Signed by one key, with these DS records. */
  private static OfflineScenario signedBy(String name, ZoneKey key, DSRecord... signers) {
    ZoneKeys keys = new ZoneKeys(List.of(key), List.of(key));
    return OfflineScenario.of(name)
        .in(Pair.child().signed(how -> how.keyedBy(keys)).delegationSigners(k -> List.of(signers)));
  }

  /** Signed by one key, with another published. */
  private static OfflineScenario signedBy(
      String name, ZoneKey key, List<DSRecord> signers, ZoneKey published) {
    ZoneKeys keys =
        new ZoneKeys(List.of(key), List.of(key))
            .publishing(List.of(key.record(), published.record()));
    return OfflineScenario.of(name)
        .in(Pair.child().signed(how -> how.keyedBy(keys)).delegationSigners(k -> signers));
  }

  private static OfflineScenario signedBy(
      String name, ZoneKey key, DSRecord signer, ZoneKey published) {
    return signedBy(name, key, List.of(signer), published);
  }

  private static OfflineScenario given(String name, DSRecord... signers) {
    return OfflineScenario.of(name)
        .in(Pair.child().undelegated().signed())
        .given("ns1.child.xa/" + Pair.FOUR_1, "ns2.child.xa/" + Pair.FOUR_2)
        .givenDs(List.of(signers));
  }

  private static Signing expired(Signing sound) {
    return sound.during(
        sound.inception().minus(Duration.ofDays(60)), sound.inception().minus(Duration.ofDays(30)));
  }

  private static DSRecord ds(ZoneKey key) {
    return key.delegationSigner(SHA_256);
  }

  private static DSRecord ds(ZoneKey key, int algorithm, byte[] digest) {
    int tag = key.record().getFootprint();
    DNSOutput rdata = new DNSOutput();
    rdata.writeU16(tag);
    rdata.writeU8(algorithm);
    rdata.writeU8(SHA_256);
    rdata.writeByteArray(digest);
    return (DSRecord) Record.newRecord(APEX, Type.DS, DClass.IN, 3600, rdata.toByteArray());
  }

  private static DSRecord digest(ZoneKey key, int digest) {
    return key.delegationSigner(digest);
  }

  private static DSRecord digest(ZoneKey key, int digest, byte[] octets) {
    int tag = key.record().getFootprint();
    return new DSRecord(APEX, DClass.IN, 3600, tag, key.record().getAlgorithm(), digest, octets);
  }
}
