package dev.millrace.application.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.health.StoreProbe.StoreHealth;
import dev.millrace.application.store.Patience;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CheckReadinessTest {

  private static final StoreHealth WELL = new StoreHealth(true, true, "");

  private final CountDownLatch gate = new CountDownLatch(1);
  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void everyPartIsNamedAndOneThatIsDownMakesTheNodeNotReady() {
    CheckReadiness.Part up = new CheckReadiness.Part("workers", () -> true, "unused");
    CheckReadiness.Part down = new CheckReadiness.Part("node", () -> false, "Taken.");

    CheckReadiness.Readiness readiness = new CheckReadiness(() -> WELL, List.of(up, down)).check();

    assertThat(readiness.ready()).isFalse();
    assertThat(readiness.parts())
        .containsEntry("database", "ok")
        .containsEntry("schema", "ok")
        .containsEntry("workers", "ok")
        .containsEntry("node", "Taken.");
    assertThat(new CheckReadiness(() -> WELL, List.of(up)).check().ready()).isTrue();
  }

  @Test
  void aStoreThatHangsIsNotReadyAndCostsOneThreadHoweverManyAsk() {
    BoundedProbe probe = new BoundedProbe(this::hang, Duration.ofMillis(50));

    StoreHealth first = probe.probe();
    StoreHealth second = probe.probe();

    assertThat(first.databaseAnswers()).isFalse();
    assertThat(first.detail()).contains("50 ms");
    assertThat(second.databaseAnswers()).isFalse();
    assertThat(looks).hasValue(1);
    gate.countDown();
  }

  @Test
  void aStoreThatIsBackIsReadyAgain() {
    BoundedProbe probe = new BoundedProbe(this::hang, Duration.ofMillis(50));
    assertThat(probe.probe().databaseAnswers()).isFalse();

    gate.countDown();

    Patience.until("it is back", () -> probe.probe().databaseAnswers());
  }

  @Test
  void aProbeThatThrowsAgainstItsPromiseIsNotReady() {
    BoundedProbe probe =
        new BoundedProbe(
            () -> {
              throw new IllegalStateException("planted");
            },
            Duration.ofSeconds(20));

    assertThat(probe.probe().databaseAnswers()).isFalse();
  }

  private StoreHealth hang() {
    looks.incrementAndGet();
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return WELL;
  }
}
