package dev.millrace.domain.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RetryPolicyProperties {

  @Property
  void aDelayIsNeverNegativeAndNeverBeyondItsBound(
      @ForAll @LongRange(min = 1, max = 100_000_000) long base,
      @ForAll @LongRange(min = 0, max = 100_000_000) long more,
      @ForAll int attempt,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double random) {
    RetryPolicy policy = policy(base, more);
    Duration delay = policy.delayAfter(attempt, random);

    assertThat(delay).isBetween(Duration.ZERO, policy.bound(attempt));
    assertThat(policy.bound(attempt)).isBetween(policy.base(), policy.cap());
  }

  @Property
  void theBoundDoublesUntilItIsTheCap(
      @ForAll @LongRange(min = 1, max = 100_000_000) long base,
      @ForAll @LongRange(min = 0, max = 100_000_000) long more,
      @ForAll @IntRange(min = 1, max = 200) int attempt) {
    RetryPolicy policy = policy(base, more);
    Duration doubled = policy.bound(attempt).multipliedBy(2);

    assertThat(policy.bound(attempt + 1))
        .isEqualTo(doubled.compareTo(policy.cap()) < 0 ? doubled : policy.cap());
  }

  @Property
  void moreJitterIsALongerDelay(
      @ForAll @IntRange(min = 1, max = 50) int attempt,
      @ForAll @DoubleRange(min = 0, max = 0.99) double one,
      @ForAll @DoubleRange(min = 0, max = 0.99) double other) {
    Duration shorter = RetryPolicy.DEFAULT.delayAfter(attempt, Math.min(one, other));

    assertThat(shorter)
        .isLessThanOrEqualTo(RetryPolicy.DEFAULT.delayAfter(attempt, Math.max(one, other)));
  }

  private static RetryPolicy policy(long base, long more) {
    return new RetryPolicy(Duration.ofMillis(base), Duration.ofMillis(base + more));
  }
}
