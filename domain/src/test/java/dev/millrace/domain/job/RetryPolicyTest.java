package dev.millrace.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

  @ParameterizedTest
  @CsvSource({"1, 5", "2, 10", "3, 20", "8, 640", "9, 900", "10, 900", "100, 900", "0, 5"})
  void theDefaultGrowsFromFiveSecondsToAQuarterOfAnHour(int attempt, int seconds) {
    assertThat(RetryPolicy.DEFAULT.bound(attempt)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void jitterSpreadsTheDelayFromNothingToTheBound() {
    assertThat(RetryPolicy.DEFAULT.delayAfter(1, 0)).isEqualTo(Duration.ZERO);
    assertThat(RetryPolicy.DEFAULT.delayAfter(1, 0.5)).isEqualTo(Duration.ofMillis(2500));
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "-1, 5", "10, 5"})
  void aPolicyThatMakesNoSenseIsRefused(int base, int cap) {
    assertThatThrownBy(() -> new RetryPolicy(Duration.ofSeconds(base), Duration.ofSeconds(cap)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
