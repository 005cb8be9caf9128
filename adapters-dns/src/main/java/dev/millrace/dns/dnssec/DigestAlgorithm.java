package dev.millrace.dns.dnssec;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;

/**
 * A digest algorithm of DS records as IANA has registered it, and what the specification of
 * Dnssec01 thinks of it.
 *
 * <p>Sources: IANA, DNSSEC Delegation Signer (DS) Resource Record (RR) Type Digest Algorithms;
 * Zonemaster, dnssec01, "Classification of algorithms".
 *
 * @param number 0..255
 */
record DigestAlgorithm(int number, String description, Use use) {

  /** Whether a delegation should be secured with it. */
  enum Use {
    OK,
    DEPRECATED,
    NOT_FOR_DS,
    PRIVATE,
    RESERVED,
    UNASSIGNED
  }

  static final int SHA_256 = 2;

  private static final int FIRST_RESERVED = 128;
  private static final int LAST_RESERVED = 252;

  private static final List<DigestAlgorithm> REGISTERED =
      List.of(
          new DigestAlgorithm(0, "Reserved", Use.NOT_FOR_DS),
          new DigestAlgorithm(1, "SHA-1", Use.DEPRECATED),
          new DigestAlgorithm(SHA_256, "SHA-256", Use.OK),
          new DigestAlgorithm(3, "GOST R 34.11-94", Use.DEPRECATED),
          new DigestAlgorithm(4, "SHA-384", Use.OK),
          new DigestAlgorithm(5, "GOST R 34.11-2012", Use.OK),
          new DigestAlgorithm(6, "SM3", Use.OK),
          new DigestAlgorithm(253, "Reserved for Private Use", Use.PRIVATE),
          new DigestAlgorithm(254, "Reserved for Private Use", Use.PRIVATE));

  private static final Set<Integer> COMPUTABLE = Set.of(1, SHA_256, 4);

  /** The algorithm of a number, whether it is registered or not. */
  static DigestAlgorithm of(int number) {
    return REGISTERED.stream()
        .filter(algorithm -> algorithm.number == number)
        .findFirst()
        .orElseGet(() -> unregistered(number));
  }

  /** Whether this engine can make such a digest. */
  boolean isComputable() {
    return COMPUTABLE.contains(number);
  }

  /**
   * Whether a DS record is of this key: same key tag and algorithm, and the digest of the key. A
   * digest that cannot be computed matches nothing; ask {@link #isComputable()} before.
   */
  static boolean matches(DSRecord ds, DNSKEYRecord key) {
    if (ds.getFootprint() != key.getFootprint()
        || ds.getAlgorithm() != key.getAlgorithm()
        || !of(ds.getDigestID()).isComputable()) {
      return false;
    }
    DSRecord made = new DSRecord(key.getName(), DClass.IN, 0, ds.getDigestID(), key);
    return Arrays.equals(made.getDigest(), ds.getDigest());
  }

  private static DigestAlgorithm unregistered(int number) {
    return number >= FIRST_RESERVED && number <= LAST_RESERVED
        ? new DigestAlgorithm(number, "Reserved", Use.RESERVED)
        : new DigestAlgorithm(number, "Unassigned", Use.UNASSIGNED);
  }
}
