package dev.millrace.dns.dnssec;

import dev.millrace.dns.testcase.ZoneUnderTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;

/**
 * Verifies signatures at the time of a run. Each is verified once, for that is the dearest thing a
 * run does: the servers of a zone mostly have the same ones, and several cases look at them.
 */
final class Verifier {

  private final Instant now;
  private final Map<Signed, Boolean> known = new ConcurrentHashMap<>();

  Verifier(Instant now) {
    this.now = now;
  }

  private record Signed(Set<Record> records, RRSIGRecord signature, DNSKEYRecord key) {}

  /** The one that all cases of a run share. */
  static Verifier of(ZoneUnderTest zone) {
    return zone.shared(Verifier.class, () -> new Verifier(zone.time()));
  }

  /** The time at which signatures have to be valid. */
  Instant now() {
    return now;
  }

  /** Whether a signature over a set is made by this key and valid now (RFC 4035, section 5.3). */
  boolean verifies(RRSIGRecord signature, List<? extends Record> set, DNSKEYRecord key) {
    if (!DnssecAlgorithm.of(signature.getAlgorithm()).isVerifiable()) {
      return false;
    }
    try {
      return known.computeIfAbsent(new Signed(Set.copyOf(set), signature, key), this::isMadeByKey);
    } catch (RuntimeException e) {
      // Keys and signatures are whatever a server sends; what cannot be read verifies nothing.
      return false;
    }
  }

  private boolean isMadeByKey(Signed signed) {
    try {
      RRset set = new RRset(List.copyOf(signed.records()));
      DNSSEC.verify(set, signed.signature(), signed.key(), now);
      return true;
    } catch (DNSSEC.DNSSECException e) {
      return false;
    }
  }
}
