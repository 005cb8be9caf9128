package dev.millrace.dns.dnssec;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * An RSA public key as DNSKEY records hold it (RFC 3110, section 2).
 *
 * @param modulus of any size
 * @param exponent of any size
 */
record RsaKey(BigInteger modulus, BigInteger exponent) {

  private static final int LONGEST = 4096;

  private static final int OCTET = 0xFF;

  /** Reads the key field of a DNSKEY, whatever its size; empty if it is no such key. */
  static Optional<RsaKey> read(byte[] field) {
    int start = field.length > 0 && field[0] == 0 ? 3 : 1;
    if (field.length < start) {
      return Optional.empty();
    }
    int length = start == 1 ? field[0] & OCTET : (field[1] & OCTET) << Byte.SIZE | field[2] & OCTET;
    if (length == 0 || field.length <= start + length) {
      return Optional.empty();
    }
    BigInteger exponent = number(field, start, start + length);
    BigInteger modulus = number(field, start + length, field.length);
    return Optional.of(new RsaKey(modulus, exponent));
  }

  private static BigInteger number(byte[] field, int from, int to) {
    return new BigInteger(1, Arrays.copyOfRange(field, from, to));
  }

  /** Whether it has no more than the 4096 bits that the RFC allows. */
  boolean isOfLegalSize() {
    return modulus.signum() > 0
        && modulus.bitLength() <= LONGEST
        && exponent.bitLength() <= LONGEST;
  }
}
