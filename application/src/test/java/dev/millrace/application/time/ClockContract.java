package dev.millrace.application.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.store.Patience;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Clock} promises. */
public abstract class ClockContract {
  /** The clock that programs go by. */
  protected abstract Clock clock();

  @Test
  void theTimeIsThatOfTheMachine() {
    Duration off = Duration.between(clock().now(), java.time.Clock.systemUTC().instant()).abs();

    assertThat(off).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void theTimeGoesOn() {
    Instant first = clock().now();

    Patience.until("time went on", () -> clock().now().isAfter(first));
  }

  @Test
  void theTimeIsFinerThanAMillisecond() {
    Set<Integer> parts = new HashSet<>();

    Patience.until(
        "a time was between milliseconds",
        () -> {
          parts.add(clock().now().get(ChronoField.NANO_OF_SECOND) % 1_000_000);
          return parts.size() > 1;
        });
  }
}
