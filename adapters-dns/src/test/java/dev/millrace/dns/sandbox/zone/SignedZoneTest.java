package dev.millrace.dns.sandbox.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import org.xbill.DNS.utils.base32;

class SignedZoneTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Name ORIGIN = Names.absolute("test");
  private static final ZoneKeys KEYS = ZoneKeys.generate(ORIGIN);
  private static final Signing SOUND = Signing.soundAt(NOW, KEYS);
  private static final Chain.Nsec3 NSEC3 = new Chain.Nsec3(1, "01", false);

  @Test
  void everySignatureVerifies() throws Exception {
    for (Signing signing : List.of(SOUND, SOUND.with(NSEC3))) {
      Message all = ask(zone(signing), "test", Type.ANY);
      assertThat(verifiedSets(all, Section.ANSWER)).isGreaterThanOrEqualTo(4);
      assertThat(verifiedSets(ask(zone(signing), "x.wild.test", Type.A), Section.ANSWER))
          .isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 10, 13, 14, 15})
  void otherAlgorithmsVerifyToo(int algorithm) throws Exception {
    ZoneKeys keys = ZoneKeys.generate(ORIGIN, algorithm);
    Message answer = ask(zone(Signing.soundAt(NOW, keys)), "test", Type.DNSKEY);
    RRset set = new RRset(records(answer, Type.DNSKEY));
    RRSIGRecord signature = (RRSIGRecord) records(answer, Type.RRSIG).getFirst();
    DNSSEC.verify(set, signature, keys.keySigning().getFirst().record(), NOW);
    assertThat(signature.getAlgorithm()).isEqualTo(algorithm);
  }

  @Test
  void gluesAndDelegationsAreNotSigned() {
    Message referral = ask(zone(SOUND), "www.sub.test", Type.A);
    assertThat(signedTypes(referral)).containsExactly(Type.NSEC);
    Message secure = ask(zone(SOUND), "www.safe.test", Type.A);
    assertThat(signedTypes(secure)).contains(Type.DS).doesNotContain(Type.NS, Type.NSEC);
  }

  @Test
  void withoutTheDoFlagNoDnssecRecordIsSent() {
    Message reply = new Message();
    zone(SOUND).answer(Names.absolute("nothing.test"), Type.A, false, reply);
    assertThat(reply.getSection(Section.AUTHORITY))
        .singleElement()
        .satisfies(r -> assertThat(r.getType()).isEqualTo(Type.SOA));
  }

  @Test
  void nsecCoversTheNameAndTheWildcard() {
    Message answer = ask(zone(SOUND), "nothing.test", Type.A);
    assertThat(answer.getRcode()).isEqualTo(Rcode.NXDOMAIN);
    List<NSECRecord> proofs =
        answer.getSection(Section.AUTHORITY).stream()
            .filter(NSECRecord.class::isInstance)
            .map(NSECRecord.class::cast)
            .toList();
    assertThat(proofs).anyMatch(p -> covers(p, Names.absolute("nothing.test")));
    assertThat(proofs).anyMatch(p -> covers(p, Names.absolute("*.test")));
  }

  @Test
  void nsecDeniesATypeWithTheBitmapOfTheName() {
    Message answer = ask(zone(SOUND), "web.test", Type.AAAA);
    NSECRecord proof = (NSECRecord) authority(answer, Type.NSEC).getFirst();
    assertThat(proof.getName()).isEqualTo(Names.absolute("web.test"));
    assertThat(proof.hasType(Type.A)).isTrue();
    assertThat(proof.hasType(Type.AAAA)).isFalse();
  }

  @Test
  void nsec3ProvesTheClosestEncloserAndTheGaps() {
    Message answer = ask(zone(SOUND.with(NSEC3)), "a.nothing.test", Type.A);
    assertThat(answer.getRcode()).isEqualTo(Rcode.NXDOMAIN);
    List<Record> proofs = authority(answer, Type.NSEC3);
    Nsec3Hash hash = new Nsec3Hash(ORIGIN, NSEC3);
    assertThat(proofs).anyMatch(p -> label(p).equals(hash.label(ORIGIN)));
    assertThat(proofs).anyMatch(p -> covers((NSEC3Record) p, hash, "nothing.test"));
    assertThat(proofs).anyMatch(p -> covers((NSEC3Record) p, hash, "*.test"));
  }

  @Test
  void nsec3HasARecordForAnEmptyNonTerminal() {
    Message answer = ask(zone(SOUND.with(NSEC3)), "b.empty.test", Type.TXT);
    Record proof = authority(answer, Type.NSEC3).getFirst();
    assertThat(label(proof))
        .isEqualTo(new Nsec3Hash(ORIGIN, NSEC3).label(Names.absolute("b.empty.test")));
    assertThat(((NSEC3Record) proof).getTypes()).isEmpty();
  }

  @Test
  void optOutLeavesUnsignedDelegationsOutOfTheChain() {
    Zone zone = zone(SOUND.with(new Chain.Nsec3(0, "", true)));
    Message answer = ask(zone, "www.sub.test", Type.A);
    Nsec3Hash hash = new Nsec3Hash(ORIGIN, new Chain.Nsec3(0, "", true));
    assertThat(authority(answer, Type.NSEC3))
        .isNotEmpty()
        .noneMatch(p -> label(p).equals(hash.label(Names.absolute("sub.test"))))
        .allMatch(p -> ((NSEC3Record) p).getFlags() == 1);
  }

  @Test
  void aZoneCanBeSignedWithoutDenial() {
    Message answer = ask(zone(SOUND.with(new Chain.Missing())), "nothing.test", Type.A);
    assertThat(signedTypes(answer)).containsExactly(Type.SOA);
  }

  @Test
  void signaturesCanBeExpiredTamperedOrLeftOut() {
    Zone expired = zone(SOUND.during(NOW.minusSeconds(200), NOW.minusSeconds(100)));
    assertThatThrownBy(() -> verifiedSets(ask(expired, "test", Type.SOA), Section.ANSWER))
        .isInstanceOf(DNSSEC.SignatureExpiredException.class);
    Zone tampered = zone(SOUND.tampering(Type.SOA));
    assertThatThrownBy(() -> verifiedSets(ask(tampered, "test", Type.SOA), Section.ANSWER))
        .isInstanceOf(DNSSEC.SignatureVerificationException.class);
    Zone unsigned = zone(SOUND.leavingOut(Type.SOA));
    assertThat(signedTypes(ask(unsigned, "test", Type.SOA))).isEmpty();
  }

  @Test
  void theDsOfAKeyHasItsTag() {
    ZoneKey key = KEYS.keySigning().getFirst();
    assertThat(key.delegationSigner(2).getFootprint()).isEqualTo(key.record().getFootprint());
    assertThat(key.record().getFlags()).isEqualTo(257);
  }

  private static Zone zone(Signing signing) {
    return Zone.builder(ORIGIN)
        .records(
            """
            @         SOA   ns1 hostmaster 1 14400 3600 1209600 3600
            @         NS    ns1
            ns1       A     192.0.2.1
            web       A     192.0.2.80
            *.wild    A     192.0.2.99
            a.b.empty TXT   "deep"
            sub       NS    ns1.sub
            ns1.sub   A     192.0.2.53
            safe      NS    ns1
            safe      DS    1 13 2 00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF
            """)
        .signed(signing)
        .build();
  }

  private static Message ask(Zone zone, String name, int type) {
    Message reply = new Message();
    zone.answer(Names.absolute(name), type, true, reply);
    return reply;
  }

  /** Verifies all sets of a section; the number of sets. */
  private static int verifiedSets(Message answer, int section) throws DNSSEC.DNSSECException {
    List<RRset> sets =
        answer.getSectionRRsets(section).stream().filter(s -> s.getType() != Type.RRSIG).toList();
    for (RRset set : sets) {
      assertThat(set.sigs()).as("signatures of %s", set).isNotEmpty();
      for (RRSIGRecord signature : set.sigs()) {
        DNSSEC.verify(set, signature, keyWith(signature.getFootprint()), NOW);
      }
    }
    return sets.size();
  }

  private static DNSKEYRecord keyWith(int tag) {
    return IntStream.range(0, 2)
        .mapToObj(i -> (i == 0 ? KEYS.keySigning() : KEYS.zoneSigning()).getFirst().record())
        .filter(k -> k.getFootprint() == tag)
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> signedTypes(Message answer) {
    return IntStream.of(Section.ANSWER, Section.AUTHORITY, Section.ADDITIONAL)
        .mapToObj(answer::getSection)
        .flatMap(List::stream)
        .filter(RRSIGRecord.class::isInstance)
        .map(r -> ((RRSIGRecord) r).getTypeCovered())
        .toList();
  }

  private static List<Record> records(Message answer, int type) {
    return answer.getSection(Section.ANSWER).stream().filter(r -> r.getType() == type).toList();
  }

  private static List<Record> authority(Message answer, int type) {
    return answer.getSection(Section.AUTHORITY).stream().filter(r -> r.getType() == type).toList();
  }

  private static boolean covers(NSECRecord record, Name name) {
    boolean last = record.getNext().compareTo(record.getName()) <= 0;
    return record.getName().compareTo(name) < 0 && (last || name.compareTo(record.getNext()) < 0);
  }

  private static String label(Record record) {
    return record.getName().getLabelString(0);
  }

  private static boolean covers(NSEC3Record record, Nsec3Hash hash, String name) {
    byte[] wanted = hash.hash(Names.absolute(name));
    boolean afterOwner = label(record).compareTo(hash.label(Names.absolute(name))) < 0;
    boolean beforeNext = Arrays.compareUnsigned(wanted, record.getNext()) < 0;
    return isLast(record) ? afterOwner || beforeNext : afterOwner && beforeNext;
  }

  private static boolean isLast(NSEC3Record record) {
    base32 text = new base32(base32.Alphabet.BASE32HEX, false, true);
    return text.toString(record.getNext()).toLowerCase(Locale.ROOT).compareTo(label(record)) <= 0;
  }
}
