package dev.millrace.dns.dnssec;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;

/** The number that a public key is known by in lists of compromised keys. */
final class KeyNumber {

  private static final int DSA_Q = 20;
  private static final int DSA_LARGEST_T = 8;

  private KeyNumber() {}

  /** The number of a key; empty for a key that cannot be read or is of another algorithm. */
  static Optional<BigInteger> of(DNSKEYRecord record) {
    byte[] key = octets(record);
    return switch (record.getAlgorithm()) {
      case DNSSEC.Algorithm.DSA, DNSSEC.Algorithm.DSA_NSEC3_SHA1 -> dsa(key);
      case DNSSEC.Algorithm.ECDSAP256SHA256 -> start(key, 32, 64);
      case DNSSEC.Algorithm.ECDSAP384SHA384 -> start(key, 48, 96);
      case DNSSEC.Algorithm.ED25519 -> start(key, 32, 32);
      case DNSSEC.Algorithm.ED448 -> start(key, 57, 57);
      default -> rsa(record).map(RsaKey::modulus);
    };
  }

  /** The key if it is an RSA one. */
  static Optional<RsaKey> rsa(DNSKEYRecord record) {
    return switch (record.getAlgorithm()) {
      case DNSSEC.Algorithm.RSAMD5,
          DNSSEC.Algorithm.RSASHA1,
          DNSSEC.Algorithm.RSA_NSEC3_SHA1,
          DNSSEC.Algorithm.RSASHA256,
          DNSSEC.Algorithm.RSASHA512 ->
          RsaKey.read(octets(record)).filter(RsaKey::isOfLegalSize);
      default -> Optional.empty();
    };
  }

  /** The key field; dnsjava has null for one without octets. */
  private static byte[] octets(DNSKEYRecord record) {
    byte[] key = record.getKey();
    return key == null ? new byte[0] : key;
  }

  private static Optional<BigInteger> start(byte[] key, int length, int whole) {
    return key.length == whole
        ? Optional.of(new BigInteger(1, Arrays.copyOf(key, length)))
        : Optional.empty();
  }

  /** Y, after T, Q, P and G (RFC 2536, section 2). */
  private static Optional<BigInteger> dsa(byte[] key) {
    if (key.length == 0 || key[0] < 0 || key[0] > DSA_LARGEST_T) {
      return Optional.empty();
    }
    int size = 64 + key[0] * Byte.SIZE;
    int start = 1 + DSA_Q + 2 * size;
    return key.length == start + size
        ? Optional.of(new BigInteger(1, Arrays.copyOfRange(key, start, key.length)))
        : Optional.empty();
  }
}
