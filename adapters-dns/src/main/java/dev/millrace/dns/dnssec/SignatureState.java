package dev.millrace.dns.dnssec;

import java.util.List;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;

/**
 * What a signature is worth at some time, in the order in which the specification asks.
 *
 * <p>Source: Zonemaster, dnssec08, step 4.8.
 */
enum SignatureState {
  NOT_YET_VALID,
  EXPIRED,
  /** The algorithm is one that this engine does not verify. */
  ALGORITHM_NOT_SUPPORTED,
  /** No key has the key tag of the signature. */
  NO_MATCHING_KEY,
  /** A key has the key tag, but the signature is not made by it, or not over these records. */
  NOT_VALID,
  VALID;

  private static final int MOST_TRIED = 4;

  /** What a signature over a set is worth, given the keys that may have made it. */
  static SignatureState of(
      RRSIGRecord signature,
      List<? extends Record> set,
      List<DNSKEYRecord> keys,
      Verifier verifier) {
    if (signature.getTimeSigned().isAfter(verifier.now())) {
      return NOT_YET_VALID;
    }
    if (signature.getExpire().isBefore(verifier.now())) {
      return EXPIRED;
    }
    if (!DnssecAlgorithm.of(signature.getAlgorithm()).isVerifiable()) {
      return ALGORITHM_NOT_SUPPORTED;
    }
    List<DNSKEYRecord> matching =
        keys.stream().filter(key -> key.getFootprint() == signature.getFootprint()).toList();
    if (matching.isEmpty()) {
      return NO_MATCHING_KEY;
    }
    return verifiesByAny(signature, set, matching, verifier) ? VALID : NOT_VALID;
  }

  /**
   * Whether a signature over a set is made by one of these keys and valid now. Of keys that may
   * have made it only a few are tried: sound zones hardly ever have two with one key tag, and
   * hundreds are an attack on whoever verifies (CVE-2023-50387).
   */
  static boolean verifiesByAny(
      RRSIGRecord signature,
      List<? extends Record> set,
      List<DNSKEYRecord> keys,
      Verifier verifier) {
    return keys.stream()
        .filter(key -> key.getFootprint() == signature.getFootprint())
        .filter(key -> key.getAlgorithm() == signature.getAlgorithm())
        .limit(MOST_TRIED)
        .anyMatch(key -> verifier.verifies(signature, set, key));
  }
}
