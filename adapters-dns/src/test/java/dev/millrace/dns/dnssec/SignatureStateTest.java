package dev.millrace.dns.dnssec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.zone.RecordSet;
import dev.millrace.dns.sandbox.zone.Signing;
import dev.millrace.dns.sandbox.zone.Zone;
import dev.millrace.dns.sandbox.zone.ZoneKey;
import dev.millrace.dns.sandbox.zone.ZoneKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Type;

class SignatureStateTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Name APEX = Names.of("child.xa");

  @ParameterizedTest
  @ValueSource(ints = {5, 7, 8, 10, 13, 14, 15, 16})
  void everySupportedAlgorithmIsVerified(int algorithm) {
    RecordSet keys = signedKeys(ZoneKeys.generate(APEX, algorithm));

    assertThat(state(keys, NOW)).isEqualTo(SignatureState.VALID);
    assertThat(
            SignatureState.of(
                keys.signatures().getFirst(),
                keys.records().subList(0, 1),
                dnskeys(keys),
                new Verifier(NOW)))
        .isEqualTo(SignatureState.NOT_VALID);
  }

  @Test
  void timeComesBeforeAllElse() {
    RecordSet keys = signedKeys(ZoneKeys.generate(APEX));

    assertThat(state(keys, NOW.minus(Duration.ofDays(1)))).isEqualTo(SignatureState.NOT_YET_VALID);
    assertThat(state(keys, NOW.plus(Duration.ofDays(31)))).isEqualTo(SignatureState.EXPIRED);
    assertThat(state(keys, keys.signatures().getFirst().getExpire()))
        .isEqualTo(SignatureState.VALID);
  }

  @Test
  void aSignatureNeedsAKeyWithItsTag() {
    RecordSet keys = signedKeys(ZoneKeys.generate(APEX));

    assertThat(
            SignatureState.of(
                keys.signatures().getFirst(), keys.records(), List.of(), new Verifier(NOW)))
        .isEqualTo(SignatureState.NO_MATCHING_KEY);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 17, 64, 1000})
  void keysAndSignaturesOfAnyLengthDoNoHarm(int length) {
    RecordSet keys = signedKeys(ZoneKeys.generate(APEX));
    for (int algorithm = 0; algorithm < 256; algorithm++) {
      byte[] zeros = new byte[length];
      DNSKEYRecord key = new DNSKEYRecord(APEX, DClass.IN, 0, 257, 3, algorithm, zeros);
      RRSIGRecord signature = signature(key, zeros);

      assertThat(SignatureState.of(signature, keys.records(), List.of(key), new Verifier(NOW)))
          .isIn(SignatureState.NOT_VALID, SignatureState.ALGORITHM_NOT_SUPPORTED);
    }
  }

  @Test
  void aDigestMatchesItsKeyOnly() {
    ZoneKey key = ZoneKey.generate(APEX, 13, true);
    ZoneKey other = ZoneKey.generate(APEX, 13, true);

    for (int digest : new int[] {1, 2, 4}) {
      assertThat(DigestAlgorithm.matches(key.delegationSigner(digest), key.record())).isTrue();
      assertThat(DigestAlgorithm.matches(key.delegationSigner(digest), other.record())).isFalse();
    }
  }

  private static SignatureState state(RecordSet keys, Instant now) {
    return SignatureState.of(
        keys.signatures().getFirst(), keys.records(), dnskeys(keys), new Verifier(now));
  }

  private static List<DNSKEYRecord> dnskeys(RecordSet set) {
    return set.records().stream().map(DNSKEYRecord.class::cast).toList();
  }

  private static RecordSet signedKeys(ZoneKeys keys) {
    return Zone.builder(APEX)
        .records("@ SOA ns1 hostmaster 1 14400 3600 1209600 3600")
        .signed(Signing.soundAt(NOW, keys))
        .build()
        .find(APEX, Type.DNSKEY)
        .orElseThrow();
  }

  private static RRSIGRecord signature(DNSKEYRecord key, byte[] bytes) {
    return new RRSIGRecord(
        APEX,
        DClass.IN,
        0,
        Type.DNSKEY,
        key.getAlgorithm(),
        0,
        NOW.plusSeconds(1),
        NOW.minusSeconds(1),
        key.getFootprint(),
        APEX,
        Arrays.copyOf(bytes, bytes.length));
  }
}
