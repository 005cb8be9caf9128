package dev.millrace.dns.dnssec;

import java.util.List;
import java.util.Set;

/**
 * A DNSSEC algorithm as IANA has registered it, and what the specification of Dnssec05 thinks of
 * it.
 *
 * <p>Sources: IANA, DNS Security Algorithm Numbers; Zonemaster, dnssec05, "Classification of
 * algorithms", which also makes up the mnemonics that IANA lacks.
 *
 * @param number 0..255
 */
record DnssecAlgorithm(int number, String description, String mnemonic, Use use) {

  /** Whether a zone should be signed with it. */
  enum Use {
    OK,
    NOT_RECOMMENDED,
    DEPRECATED,
    NOT_FOR_ZONES,
    PRIVATE,
    RESERVED,
    UNASSIGNED
  }

  private static final int LAST_UNASSIGNED = 122;

  private static final List<DnssecAlgorithm> REGISTERED =
      List.of(
          new DnssecAlgorithm(0, "Delete DS", "DELETE", Use.NOT_FOR_ZONES),
          new DnssecAlgorithm(1, "RSA/MD5", "RSAMD5", Use.DEPRECATED),
          new DnssecAlgorithm(2, "Diffie-Hellman", "DH", Use.NOT_FOR_ZONES),
          new DnssecAlgorithm(3, "DSA/SHA1", "DSA", Use.DEPRECATED),
          reserved(4),
          new DnssecAlgorithm(5, "RSA/SHA-1", "RSASHA1", Use.DEPRECATED),
          new DnssecAlgorithm(6, "DSA-NSEC3-SHA1", "DSA-NSEC3-SHA1", Use.DEPRECATED),
          new DnssecAlgorithm(7, "RSASHA1-NSEC3-SHA1", "RSASHA1-NSEC3-SHA1", Use.DEPRECATED),
          new DnssecAlgorithm(8, "RSA/SHA-256", "RSASHA256", Use.OK),
          reserved(9),
          new DnssecAlgorithm(10, "RSA/SHA-512", "RSASHA512", Use.NOT_RECOMMENDED),
          reserved(11),
          new DnssecAlgorithm(12, "GOST R 34.10-2001", "ECC-GOST", Use.DEPRECATED),
          new DnssecAlgorithm(13, "ECDSA Curve P-256 with SHA-256", "ECDSAP256SHA256", Use.OK),
          new DnssecAlgorithm(14, "ECDSA Curve P-384 with SHA-384", "ECDSAP384SHA384", Use.OK),
          new DnssecAlgorithm(15, "Ed25519", "ED25519", Use.OK),
          new DnssecAlgorithm(16, "Ed448", "ED448", Use.OK),
          new DnssecAlgorithm(17, "SM2 signing algo w SM3 hash algo", "SM2SM3", Use.OK),
          new DnssecAlgorithm(23, "GOST R 34.10-2012", "ECC-GOST12", Use.OK),
          new DnssecAlgorithm(252, "Reserved for Indirect Keys", "INDIRECT", Use.NOT_FOR_ZONES),
          new DnssecAlgorithm(253, "private algorithm", "PRIVATEDNS", Use.PRIVATE),
          new DnssecAlgorithm(254, "private algorithm OID", "PRIVATEOID", Use.PRIVATE));

  /** RFC 8624, section 3.1, without those that must not be used for validation. */
  private static final Set<Integer> VERIFIABLE = Set.of(5, 7, 8, 10, 13, 14, 15, 16);

  /** The algorithm of a number, whether it is registered or not. */
  static DnssecAlgorithm of(int number) {
    return REGISTERED.stream()
        .filter(algorithm -> algorithm.number == number)
        .findFirst()
        .orElseGet(() -> number <= LAST_UNASSIGNED ? unassigned(number) : reserved(number));
  }

  /** Whether this engine can verify signatures made with it. */
  boolean isVerifiable() {
    return VERIFIABLE.contains(number);
  }

  private static DnssecAlgorithm reserved(int number) {
    return new DnssecAlgorithm(number, "Reserved", "RESERVED", Use.RESERVED);
  }

  private static DnssecAlgorithm unassigned(int number) {
    return new DnssecAlgorithm(number, "Unassigned", "UNASSIGNED", Use.UNASSIGNED);
  }
}
