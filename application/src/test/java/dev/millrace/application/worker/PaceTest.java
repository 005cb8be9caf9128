package dev.millrace.application.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many jobs a node may lease ahead. */
final class PaceTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Pace pace = new Pace(nanos::get);

  @Test
  void aNodeThatHasFinishedNothingLeasesNothingAhead() {
    assertThat(pace.ahead()).isZero();
  }

  @Test
  void asManyAsEndedInAShortWhileMayBeLeasedAhead() {
    end(7);
    assertThat(pace.ahead()).isEqualTo(7);
    pass(Pace.AHEAD);
    assertThat(pace.ahead()).isEqualTo(7);
    end(3);
    assertThat(pace.ahead()).isEqualTo(7);
  }

  @Test
  void aNodeThatHasBecomeSlowLeasesNothingAhead() {
    end(7);
    pass(Pace.AHEAD.multipliedBy(2));
    assertThat(pace.ahead()).isZero();
  }

  @Test
  void howeverFastTheNodeTheJobsLeasedAheadAreBounded() {
    end(10_000);
    assertThat(pace.ahead()).isEqualTo(Pace.MOST_AHEAD);
  }

  private void end(int jobs) {
    IntStream.range(0, jobs).forEach(i -> pace.ended());
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
