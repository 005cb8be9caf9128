package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.SignedChild.APEX;

import dev.millrace.dns.sandbox.zone.ZoneKey;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;

/** RSA public keys, sound and weak, the same in every run. */
final class WeakKeys {

  static final BigInteger USUAL_EXPONENT = BigInteger.valueOf(65537);

  private static final BigInteger P = BigInteger.probablePrime(512, new Random(1));
  private static final BigInteger Q = BigInteger.probablePrime(512, new Random(2));

  private WeakKeys() {}

  static DNSKEYRecord sound() {
    return rsa(P.multiply(Q), USUAL_EXPONENT);
  }

  static DNSKEYRecord closePrimes() {
    return rsa(P.multiply(P.nextProbablePrime()), USUAL_EXPONENT);
  }

  /** A number with 20 octets of zeros in the middle; a prime, so that it has no other weakness. */
  static DNSKEYRecord patterned() {
    BigInteger head = P.shiftLeft(512);
    BigInteger tail = new BigInteger(300, new Random(3));
    return rsa(head.add(tail).nextProbablePrime(), USUAL_EXPONENT);
  }

  static DNSKEYRecord roca() {
    BigInteger primes = BigInteger.TWO;
    for (BigInteger p = BigInteger.valueOf(3); p.bitLength() <= 8; p = p.nextProbablePrime()) {
      primes = p.compareTo(BigInteger.valueOf(167)) <= 0 ? primes.multiply(p) : primes;
    }
    BigInteger power = USUAL_EXPONENT.modPow(BigInteger.valueOf(1234567), primes);
    BigInteger multiple = new BigInteger(700, new Random(4));
    BigInteger modulus = primes.multiply(multiple).add(power);
    while (!modulus.isProbablePrime(50)) {
      modulus = modulus.add(primes);
    }
    return rsa(modulus, USUAL_EXPONENT);
  }

  static DNSKEYRecord smallFactor() {
    return rsa(P.multiply(BigInteger.valueOf(65521)), USUAL_EXPONENT);
  }

  static DNSKEYRecord smallPrivateExponent() {
    BigInteger phi = P.subtract(BigInteger.ONE).multiply(Q.subtract(BigInteger.ONE));
    BigInteger secret = BigInteger.probablePrime(200, new Random(5));
    return rsa(P.multiply(Q), secret.modInverse(phi));
  }

  static DNSKEYRecord exponentOne() {
    return rsa(P.multiply(Q), BigInteger.ONE);
  }

  static DNSKEYRecord exponentAboveModulus() {
    return rsa(P.multiply(Q), P.multiply(Q).add(BigInteger.TWO));
  }

  /** A modulus beyond the 4096 bits that RFC 3110 allows. */
  static DNSKEYRecord oversized() {
    return rsa(BigInteger.ONE.shiftLeft(8192), USUAL_EXPONENT);
  }

  static DNSKEYRecord of(int algorithm, byte[] key) {
    return ZoneKey.published(APEX, 257, algorithm, key);
  }

  private static DNSKEYRecord rsa(BigInteger modulus, BigInteger exponent) {
    byte[] e = magnitude(exponent);
    ByteArrayOutputStream field = new ByteArrayOutputStream();
    if (e.length > 255) {
      field.write(0);
      field.write(e.length >> 8);
    }
    field.write(e.length & 0xFF);
    field.writeBytes(e);
    field.writeBytes(magnitude(modulus));
    return of(DNSSEC.Algorithm.RSASHA256, field.toByteArray());
  }

  static byte[] magnitude(BigInteger number) {
    byte[] octets = number.toByteArray();
    return octets[0] == 0 ? Arrays.copyOfRange(octets, 1, octets.length) : octets;
  }
}
