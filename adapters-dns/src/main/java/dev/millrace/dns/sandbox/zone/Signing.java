package dev.millrace.dns.sandbox.zone;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a zone is signed, and how its signatures are spoilt on demand.
 *
 * @param keys used for every server's copy of the zone
 * @param inception start of validity of each signature
 * @param expiration end of validity of each signature
 * @param chain the kind of denial
 * @param tampered types whose signatures have a flipped bit
 * @param unsigned types that get no signature
 */
public record Signing(
    ZoneKeys keys,
    Instant inception,
    Instant expiration,
    Chain chain,
    Set<Integer> tampered,
    Set<Integer> unsigned) {
  private static final Duration AGE = Duration.ofHours(2);
  private static final Duration LIFE = Duration.ofDays(30);

  public Signing {
    tampered = Set.copyOf(tampered);
    unsigned = Set.copyOf(unsigned);
  }

  /** Sound signatures around {@code now}, valid for 30 more days, with an NSEC chain. */
  public static Signing soundAt(Instant now, ZoneKeys keys) {
    return new Signing(keys, now.minus(AGE), now.plus(LIFE), new Chain.Nsec(), Set.of(), Set.of());
  }

  /** The same with other keys. */
  public Signing keyedBy(ZoneKeys others) {
    return new Signing(others, inception, expiration, chain, tampered, unsigned);
  }

  /** The same with another kind of denial. */
  public Signing with(Chain other) {
    return new Signing(keys, inception, expiration, other, tampered, unsigned);
  }

  /** The same with another time of validity. */
  public Signing during(Instant from, Instant until) {
    return new Signing(keys, from, until, chain, tampered, unsigned);
  }

  /** The same, but signatures over these types do not verify. */
  public Signing tampering(int... types) {
    return new Signing(keys, inception, expiration, chain, setOf(types), unsigned);
  }

  /** The same, but these types have no signature. */
  public Signing leavingOut(int... types) {
    return new Signing(keys, inception, expiration, chain, tampered, setOf(types));
  }

  private static Set<Integer> setOf(int... types) {
    return Arrays.stream(types).boxed().collect(Collectors.toUnmodifiableSet());
  }
}
