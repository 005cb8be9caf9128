package dev.millrace.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.domain.RuleViolation;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionPolicyTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void zeroDaysKeepForEver() {
    assertThat(new RetentionPolicy(0)).isEqualTo(RetentionPolicy.FOREVER);
    assertThat(RetentionPolicy.FOREVER.cutoff(NOON)).isEmpty();
  }

  @Test
  void theCutOffIsThatManyTimes24HoursAgo() {
    assertThat(new RetentionPolicy(30).cutoff(NOON))
        .contains(Instant.parse("2026-10-23T12:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 36_501, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void daysOutsideTheBoundsAreRefused(int days) {
    assertThatThrownBy(() -> new RetentionPolicy(days))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> assertThat(refused.code()).isEqualTo("invalid_retention"));
  }
}
