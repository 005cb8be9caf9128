package dev.millrace.dns.dnssec;

import java.math.BigInteger;
import java.util.Arrays;
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
    if (key == null || key.length < 3) {
      return 0;
    }
    boolean isLong = key[0] == 0;
    int start = isLong ? 3 : 1;
    int exponent =
        isLong ? Byte.toUnsignedInt(key[1]) << 8 | Byte.toUnsignedInt(key[2]) : key[0] & 0xff;
    int modulus = start + exponent;
    return modulus >= key.length
        ? 0
        : new BigInteger(1, Arrays.copyOfRange(key, modulus, key.length)).bitLength();
  }
}
