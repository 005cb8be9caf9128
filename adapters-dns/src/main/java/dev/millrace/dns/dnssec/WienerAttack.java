package dev.millrace.dns.dnssec;

import java.math.BigInteger;

/**
 * Wiener's attack on RSA keys with a small private exponent d: then k/d, with e·d = 1 + k·φ, is a
 * convergent of the continued fraction of e/n.
 */
final class WienerAttack {

  private static final BigInteger FOUR = BigInteger.valueOf(4);

  private final BigInteger n;
  private final BigInteger e;

  WienerAttack(RsaKey key) {
    this.n = key.modulus();
    this.e = key.exponent();
  }

  /** Whether it finds d; beyond the fourth root of n it cannot, and is not tried. */
  boolean succeeds() {
    int longest = n.bitLength() / 4 + 1;
    BigInteger numerator = e;
    BigInteger denominator = n;
    BigInteger k = BigInteger.ONE;
    BigInteger lastK = BigInteger.ZERO;
    BigInteger d = BigInteger.ZERO;
    BigInteger lastD = BigInteger.ONE;
    while (denominator.signum() != 0 && d.bitLength() <= longest) {
      BigInteger[] step = numerator.divideAndRemainder(denominator);
      numerator = denominator;
      denominator = step[1];
      BigInteger nextK = step[0].multiply(k).add(lastK);
      BigInteger nextD = step[0].multiply(d).add(lastD);
      lastK = k;
      lastD = d;
      k = nextK;
      d = nextD;
      if (isSolution(k, d)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the φ that k and d stand for splits n into two factors. */
  private boolean isSolution(BigInteger k, BigInteger d) {
    if (k.signum() == 0) {
      return false;
    }
    BigInteger[] phi = e.multiply(d).subtract(BigInteger.ONE).divideAndRemainder(k);
    if (phi[1].signum() != 0 || phi[0].signum() <= 0) {
      return false;
    }
    BigInteger sum = n.subtract(phi[0]).add(BigInteger.ONE);
    BigInteger discriminant = sum.multiply(sum).subtract(n.multiply(FOUR));
    return sum.signum() > 0 && RsaWeakness.isSquare(discriminant);
  }
}
