package dev.millrace.persistence.signal;

import dev.millrace.application.signal.Signals;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Signals between the threads of one process. Announcements that nobody waits for become one, so
 * that a thousand submissions wake one waiter once.
 */
public final class LocalSignals implements Signals {
  private final Semaphore announced = new Semaphore(0);

  @Override
  public void announceWork() {
    // Two at once may both see none and leave two permits: that wakes once for nothing.
    if (announced.availablePermits() == 0) {
      announced.release();
    }
  }

  @Override
  public boolean awaitWork(Duration atMost) throws InterruptedException {
    boolean woken = announced.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
    announced.drainPermits();
    return woken;
  }
}
