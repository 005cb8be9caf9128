package dev.millrace.application.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What {@link Signals} promises within one process. */
public abstract class SignalsContract {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(30);

  /** A source of signals that nobody has used yet. */
  protected abstract Signals newSignals();

  @Test
  void withoutAnAnnouncementTheWaitEnds() throws InterruptedException {
    Signals signals = newSignals();
    long start = System.nanoTime();

    assertThat(signals.awaitWork(SHORT)).isFalse();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(SHORT);
  }

  @Test
  void aWaitOfNothingLooksOnly() throws InterruptedException {
    Signals signals = newSignals();

    assertThat(signals.awaitWork(Duration.ZERO)).isFalse();
    signals.announceWork();
    assertThat(signals.awaitWork(Duration.ZERO)).isTrue();
  }

  @Test
  void anAnnouncementBeforeTheWaitCounts() throws InterruptedException {
    Signals signals = newSignals();
    signals.announceWork();

    assertThat(signals.awaitWork(LONG)).isTrue();
    assertThat(signals.awaitWork(SHORT)).isFalse();
  }

  @Test
  void manyAnnouncementsWakeOnce() throws InterruptedException {
    Signals signals = newSignals();
    for (int i = 0; i < 1_000; i++) {
      signals.announceWork();
    }

    assertThat(signals.awaitWork(LONG)).isTrue();
    assertThat(signals.awaitWork(SHORT)).isFalse();
  }

  @Test
  void anAnnouncementWakesWhoWaits()
      throws InterruptedException, ExecutionException, TimeoutException {
    Signals signals = newSignals();
    CountDownLatch started = new CountDownLatch(1);
    FutureTask<Boolean> waiter =
        new FutureTask<>(
            () -> {
              started.countDown();
              return signals.awaitWork(LONG);
            });
    Thread.ofVirtual().start(waiter);
    started.await();

    signals.announceWork();

    assertThat(waiter.get(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoWaitsCanBeInterrupted() throws InterruptedException {
    Signals signals = newSignals();
    FutureTask<Boolean> waiter = new FutureTask<>(() -> signals.awaitWork(LONG));
    Thread thread = Thread.ofPlatform().start(waiter);

    thread.interrupt();

    assertThatThrownBy(() -> waiter.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(InterruptedException.class);
    thread.join(10_000);
  }
}
