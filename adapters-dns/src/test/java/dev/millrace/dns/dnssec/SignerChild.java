package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.SignedChild.APEX;

import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.sandbox.zone.Resigner;
import dev.millrace.dns.sandbox.zone.ZoneKey;
import dev.millrace.dns.sandbox.zone.ZoneKeys;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.Record;

/** Zone {@code child.xa} that asks for DS records by CDS and CDNSKEY. */
final class SignerChild {

  static final ZoneKey KEY_1 = key(DNSSEC.Algorithm.ECDSAP256SHA256);
  static final ZoneKey KEY_2 = key(DNSSEC.Algorithm.ECDSAP256SHA256);

  /** A key that says it is of algorithm 13, and is eight octets of nothing. */
  static final ZoneKey SHAPELESS = ZoneKey.unknown(APEX, DNSSEC.Algorithm.ECDSAP256SHA256, true);

  static final String CDS_REMOVAL = "@ CDS 0 0 0 00\n";
  static final String CDNSKEY_REMOVAL = "@ CDNSKEY 0 3 0 AA==\n";

  private SignerChild() {}

  static ZoneKey key(int algorithm) {
    return ZoneKey.generate(APEX, algorithm, true);
  }

  /** Each of the keys signs everything. */
  static ZoneKeys keys(ZoneKey... keys) {
    return new ZoneKeys(List.of(keys), List.of(keys));
  }

  static ZoneSetup zone(String records, ZoneKeys keys, Fault... faults) {
    return Pair.childWithBoth(faults).signed(how -> how.keyedBy(keys)).records(records);
  }

  static String cds(ZoneKey... keys) {
    return publications(0, keys);
  }

  static String cdnskey(ZoneKey... keys) {
    return publications(1, keys);
  }

  private static String publications(int index, ZoneKey... keys) {
    return Arrays.stream(keys)
        .map(key -> key.publications().get(index))
        .map(Record::toString)
        .reduce("", (all, record) -> all + record + "\n");
  }

  /** The set has no signature in the answers. */
  static Fault unsigned(int type) {
    return signedBy(type);
  }

  /** The set is signed by these keys in the answers. */
  static Fault signedBy(int type, ZoneKey... keys) {
    return SignedChild.resigned(type, Resigner.soundAt(OfflineScenario.NOW, keys));
  }

  /** The signature has expired. */
  static Fault expired(int type, ZoneKey key) {
    Resigner sound = Resigner.soundAt(OfflineScenario.NOW, key);
    return SignedChild.resigned(
        type, sound.during(sound.inception().minus(Duration.ofDays(1)), sound.inception()));
  }
}
