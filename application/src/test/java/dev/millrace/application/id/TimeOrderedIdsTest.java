package dev.millrace.application.id;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.job.JobId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest implements IdsContract {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");

  private Instant now = NOON;

  @Override
  public TimeOrderedIds ids() {
    return new TimeOrderedIds(() -> now, new SecureRandom());
  }

  @Test
  void anIdTellsTheMillisecondOfTheClock() {
    assertThat(millisecond(ids().timeOrdered())).isEqualTo(NOON.toEpochMilli());
  }

  @Test
  void idsStillAscendWhenTheClockGoesBack() {
    TimeOrderedIds ids = ids();
    UUID before = ids.timeOrdered();
    now = NOON.minusSeconds(3600);
    UUID after = ids.timeOrdered();

    assertThat(new JobId(after)).isGreaterThan(new JobId(before));
    assertThat(millisecond(after)).isEqualTo(NOON.toEpochMilli());
  }

  @Test
  void whenTheCounterIsUsedUpTheIdsRunAheadOfTheClockByMilliseconds() {
    TimeOrderedIds ids = ids();
    UUID last = ids.timeOrdered();
    for (int i = 0; i < 3 * 4096; i++) {
      last = ids.timeOrdered();
    }

    assertThat(millisecond(last) - NOON.toEpochMilli()).isBetween(3L, 4L);
  }

  @Test
  void theClockIsFollowedAgainWhenItHasCaughtUp() {
    TimeOrderedIds ids = ids();
    ids.timeOrdered();
    now = NOON.plusMillis(50);

    assertThat(millisecond(ids.timeOrdered())).isEqualTo(NOON.toEpochMilli() + 50);
  }

  @Test
  void idsOfTwoSourcesInTheSameMillisecondDiffer() {
    assertThat(ids().timeOrdered()).isNotEqualTo(ids().timeOrdered());
  }

  private static long millisecond(UUID id) {
    return id.getMostSignificantBits() >>> 16;
  }
}
