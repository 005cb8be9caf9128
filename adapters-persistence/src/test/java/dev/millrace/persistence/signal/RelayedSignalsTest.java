package dev.millrace.persistence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.signal.Signals;
import dev.millrace.application.signal.SignalsContract;
import dev.millrace.application.store.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayedSignalsTest extends SignalsContract {

  private static final Duration GAP = Duration.ofMillis(1);

  private final List<RelayedSignals> opened = new ArrayList<>();
  private final AtomicInteger told = new AtomicInteger();

  @AfterEach
  void close() {
    opened.forEach(RelayedSignals::close);
  }

  private RelayedSignals open(RelayedSignals.Telling telling) {
    RelayedSignals signals = new RelayedSignals(telling, GAP);
    opened.add(signals);
    return signals;
  }

  @Override
  protected Signals newSignals() {
    return open(told::incrementAndGet);
  }

  @Test
  void anAnnouncementIsToldToOthersAndOneThatWasHeardIsNot() throws InterruptedException {
    RelayedSignals signals = open(told::incrementAndGet);

    signals.heard();
    assertThat(signals.awaitWork(Duration.ZERO)).isTrue();
    signals.announceWork();

    Patience.until("it was told", () -> told.get() == 1);
    signals.close();
    assertThat(told).hasValue(1);
  }

  @Test
  void whoeverAnnouncesNeverWaitsAndAFloodBecomesOneMoreTelling() {
    CountDownLatch telling = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    RelayedSignals signals =
        open(
            () -> {
              telling.countDown();
              gate.await();
              told.incrementAndGet();
            });
    signals.announceWork();
    Patience.until("it is being told", () -> telling.getCount() == 0);

    for (int i = 0; i < 10_000; i++) {
      signals.announceWork();
    }
    gate.countDown();

    Patience.until("the rest was told as one", () -> told.get() == 2);
    signals.close();
    assertThat(told).hasValue(2);
  }

  @Test
  void aTellingThatFailsIsNotTheLast() throws InterruptedException {
    RelayedSignals signals =
        open(
            () -> {
              if (told.incrementAndGet() == 1) {
                throw new IllegalStateException("planted");
              }
            });
    signals.announceWork();
    Patience.until("it has failed", () -> told.get() == 1);

    signals.announceWork();

    Patience.until("it was told again", () -> told.get() == 2);
    assertThat(signals.awaitWork(Duration.ZERO)).isTrue();
  }
}
