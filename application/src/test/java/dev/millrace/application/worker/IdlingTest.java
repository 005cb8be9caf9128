package dev.millrace.application.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.domain.RuleViolation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdlingTest {

  @Test
  void anEmptyQueueIsLookedAtLessAndLessOftenUpToABound() {
    Idling idling = new Idling(Duration.ofMillis(900));

    assertThat(new Duration[] {idling.next(), idling.next(), idling.next(), idling.next()})
        .extracting(Duration::toMillis)
        .containsExactly(250L, 500L, 900L, 900L);
  }

  @Test
  void workMakesItQuickAgain() {
    Idling idling = new Idling(Duration.ofSeconds(10));
    idling.next();
    idling.next();

    idling.reset();

    assertThat(idling.next()).isEqualTo(Idling.SHORTEST);
  }

  @Test
  void noSettingMakesAnIdleNodeAskMoreThanFourTimesASecond() {
    assertThatThrownBy(
            () ->
                new WorkerSettings.Timing(
                    Duration.ofSeconds(30), Duration.ofMillis(249), Duration.ZERO))
        .isInstanceOf(RuleViolation.class);
  }
}
