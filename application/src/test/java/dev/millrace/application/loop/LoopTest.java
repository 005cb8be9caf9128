package dev.millrace.application.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.store.Patience;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LoopTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final AtomicInteger steps = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicReference<Loop> self = new AtomicReference<>();

  private Loop start(Loop.Step step) {
    Loop loop = new Loop("test", step, failures::incrementAndGet);
    self.set(loop);
    loop.start();
    return loop;
  }

  private static void stop(Loop loop) throws InterruptedException {
    loop.stop();
    assertThat(loop.join(LIMIT)).isTrue();
  }

  @Test
  void aStepIsRepeated() throws InterruptedException {
    Loop loop =
        start(
            () -> {
              steps.incrementAndGet();
              return Duration.ofMillis(1);
            });

    Patience.until("it was repeated", () -> steps.get() > 3);

    assertThat(loop.isSteady()).isTrue();
    stop(loop);
  }

  @Test
  void whateverAStepThrowsItIsTriedAgain() throws InterruptedException {
    AtomicBoolean fails = new AtomicBoolean(true);
    Loop loop =
        start(
            () -> {
              if (fails.get()) {
                failAsThe(steps.incrementAndGet());
              }
              return Duration.ofMillis(1);
            });

    Patience.until("it failed in both ways", () -> failures.get() >= 2);
    assertThat(loop.isSteady()).isFalse();
    fails.set(false);
    Patience.until("it is steady again", loop::isSteady);
    stop(loop);
  }

  @Test
  void aFailureThatCannotBeCountedDoesNotEndTheLoop() throws InterruptedException {
    Loop loop =
        new Loop(
            "test",
            () -> {
              steps.incrementAndGet();
              throw new IllegalStateException("planted");
            },
            () -> {
              throw new IllegalStateException("planted, too");
            });
    loop.start();

    Patience.until("it went on", () -> steps.get() > 2);

    stop(loop);
  }

  private static void failAsThe(int time) {
    if (time % 2 == 0) {
      throw new StackOverflowError("planted");
    }
    throw new IllegalStateException("planted");
  }

  @Test
  void aStopEndsAPause() throws InterruptedException {
    Loop loop =
        start(
            () -> {
              steps.incrementAndGet();
              return Duration.ofDays(1);
            });
    Patience.until("the step was done", () -> steps.get() == 1);

    stop(loop);

    assertThat(steps).hasValue(1);
  }

  @Test
  void aStopEndsAWait() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Loop loop =
        start(
            () -> {
              steps.incrementAndGet();
              Loop waits = Objects.requireNonNull(self.get());
              waits.await(
                  () -> {
                    never.await();
                    return never;
                  });
              return Duration.ZERO;
            });
    Patience.until("it waits", () -> steps.get() == 1);

    stop(loop);
  }

  @Test
  void aStopDoesNotInterruptTheWorkItself() throws InterruptedException {
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    Loop loop =
        start(
            () -> {
              working.countDown();
              awaitUninterrupted(goOn, interrupted);
              return Duration.ZERO;
            });
    working.await();

    loop.stop();
    goOn.countDown();

    assertThat(loop.join(LIMIT)).isTrue();
    assertThat(interrupted).isFalse();
  }

  private static void awaitUninterrupted(CountDownLatch latch, AtomicBoolean interrupted) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      interrupted.set(true);
    }
  }

  @Test
  void aLoopThatWasStoppedBeforeNeverStarts() throws InterruptedException {
    Loop loop =
        new Loop(
            "test",
            () -> {
              steps.incrementAndGet();
              return Duration.ZERO;
            },
            failures::incrementAndGet);
    loop.stop();

    loop.start();

    assertThat(loop.join(LIMIT)).isTrue();
    assertThat(steps).hasValue(0);
  }
}
