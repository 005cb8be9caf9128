package dev.millrace.application.signal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells the worker of this process; for stores that no other process uses, or as their fall-back.
 */
public final class LocalSignals implements Signals {

  private final Semaphore announced = new Semaphore(0);

  @Override
  public void announceWork() {
    // One that nobody has heard yet stands for this one too, so that none pile up.
    if (announced.availablePermits() == 0) {
      announced.release();
    }
  }

  /** However many announcements came meanwhile, one look at the queue answers them all. */
  @Override
  public boolean awaitWork(Duration atMost) throws InterruptedException {
    boolean came = announced.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
    announced.drainPermits();
    return came;
  }
}
