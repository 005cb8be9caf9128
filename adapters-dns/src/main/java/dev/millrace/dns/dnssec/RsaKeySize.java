package dev.millrace.dns.dnssec;

import java.util.Map;
import java.util.Optional;
import org.xbill.DNS.DNSKEYRecord;

/**
 * How long RSA keys may be, by algorithm.
 *
 * <p>Source: Zonemaster, dnssec14, table 1.
 *
 * @param min least size in bits
 * @param max greatest size in bits
 */
record RsaKeySize(int min, int max) {

  /** The least size in bits that NIST SP 800-57 recommends. */
  static final int RECOMMENDED = 2048;

  private static final Map<Integer, RsaKeySize> BY_ALGORITHM =
      Map.of(
          5, new RsaKeySize(512, 4096),
          7, new RsaKeySize(512, 4096),
          8, new RsaKeySize(512, 4096),
          10, new RsaKeySize(1024, 4096));

  /** The limits of an algorithm; empty for those that are not RSA. */
  static Optional<RsaKeySize> of(int algorithm) {
    return Optional.ofNullable(BY_ALGORITHM.get(algorithm));
  }

  /** The bits of an RSA key's modulus (RFC 3110, section 2); 0 if there is none. */
  static int bits(DNSKEYRecord record) {
    byte[] key = record.getKey();
    return key == null ? 0 : RsaKey.read(key).map(rsa -> rsa.modulus().bitLength()).orElse(0);
  }
}
