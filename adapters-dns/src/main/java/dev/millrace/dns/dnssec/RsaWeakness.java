package dev.millrace.dns.dnssec;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Known ways in which RSA public keys give their private half away. Every check is bounded, since
 * the keys are whatever a server sends.
 *
 * <p>Source: gonemaster, dnssec19, step 4.
 */
enum RsaWeakness {
  /** The primes are so close that Fermat's method finds them. */
  FERMAT {
    @Override
    boolean affects(RsaKey key) {
      BigInteger n = key.modulus();
      if (!n.testBit(0)) {
        return false;
      }
      BigInteger[] root = n.sqrtAndRemainder();
      BigInteger a = root[1].signum() == 0 ? root[0] : root[0].add(BigInteger.ONE);
      for (int round = 0; round < FERMAT_ROUNDS; round++) {
        if (isSquare(a.multiply(a).subtract(n))) {
          return true;
        }
        a = a.add(BigInteger.ONE);
      }
      return false;
    }
  },

  /** The modulus has an octet repeated so often that it cannot be random. */
  PATTERN {
    @Override
    boolean affects(RsaKey key) {
      byte[] octets = key.modulus().toByteArray();
      int run = 1;
      for (int i = 1; i < octets.length; i++) {
        run = octets[i] == octets[i - 1] ? run + 1 : 1;
        if (run == LONGEST_RUN) {
          return true;
        }
      }
      return false;
    }
  },

  /**
   * The primes are of the form that Infineon's chips made (CVE-2017-15361): modulo every small
   * prime, the modulus is a power of 65537.
   */
  ROCA {
    @Override
    boolean affects(RsaKey key) {
      return POWERS_OF_65537.entrySet().stream()
          .allMatch(
              e ->
                  e.getValue()
                      .get(key.modulus().mod(BigInteger.valueOf(e.getKey())).intValueExact()));
    }
  },

  /** The modulus has a prime factor of at most 65537. */
  SMALL_FACTORS {
    @Override
    boolean affects(RsaKey key) {
      BigInteger n = key.modulus();
      return !n.gcd(SmallPrimes.PRODUCT.mod(n)).equals(BigInteger.ONE);
    }
  },

  /** The private exponent is so small that Wiener's method finds it. */
  SMALL_D {
    @Override
    boolean affects(RsaKey key) {
      return key.exponent().bitLength() > USUAL_EXPONENT_BITS && new WienerAttack(key).succeeds();
    }
  };

  private static final int FERMAT_ROUNDS = 100;
  private static final int LONGEST_RUN = 16;
  private static final int USUAL_EXPONENT_BITS = 32;
  private static final int LARGEST_ROCA_PRIME = 167;
  private static final int ROCA_GENERATOR = 65537;

  private static final Map<Integer, BitSet> POWERS_OF_65537 = powers();

  /** Whether the key has this weakness. */
  abstract boolean affects(RsaKey key);

  static boolean isSquare(BigInteger number) {
    if (number.signum() < 0) {
      return false;
    }
    // Squares are 0, 1, 4 or 9 modulo 16: most roots need not be drawn.
    int low = number.intValue() & 0xF;
    return (low == 0 || low == 1 || low == 4 || low == 9)
        && number.sqrtAndRemainder()[1].signum() == 0;
  }

  private static Map<Integer, BitSet> powers() {
    Map<Integer, BitSet> powers = new TreeMap<>();
    for (int prime : SmallPrimes.oddUpTo(LARGEST_ROCA_PRIME)) {
      BitSet reached = new BitSet(prime);
      for (int power = 1; !reached.get(power); power = power * (ROCA_GENERATOR % prime) % prime) {
        reached.set(power);
      }
      powers.put(prime, reached);
    }
    return powers;
  }

  /** The primes up to 65537. */
  private static final class SmallPrimes {
    private static final int LARGEST = 65_537;

    static final BigInteger PRODUCT = product(upTo(LARGEST));

    static List<Integer> oddUpTo(int largest) {
      return upTo(largest).stream().filter(prime -> prime > 2).toList();
    }

    private static List<Integer> upTo(int largest) {
      BitSet composite = new BitSet(largest + 1);
      for (int factor = 2; factor * factor <= largest; factor++) {
        for (int multiple = factor * factor; multiple <= largest; multiple += factor) {
          composite.set(multiple);
        }
      }
      return IntStream.rangeClosed(2, largest).filter(n -> !composite.get(n)).boxed().toList();
    }

    /** By halves, so that factors of like size are multiplied. */
    private static BigInteger product(List<Integer> factors) {
      if (factors.size() == 1) {
        return BigInteger.valueOf(factors.getFirst());
      }
      int middle = factors.size() / 2;
      return product(factors.subList(0, middle))
          .multiply(product(factors.subList(middle, factors.size())));
    }
  }
}
