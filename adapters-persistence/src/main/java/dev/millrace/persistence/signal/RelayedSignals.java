package dev.millrace.persistence.signal;

import dev.millrace.application.signal.Signals;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signals between the threads of this process that are told to other nodes as well. Whoever
 * announces never waits for that: one thread tells the others, and what is announced meanwhile
 * becomes one more telling. A telling that fails is dropped, as signals are hints.
 */
public final class RelayedSignals implements Signals, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RelayedSignals.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final LocalSignals local = new LocalSignals();
  private final Semaphore untold = new Semaphore(0);
  private final Telling telling;
  private final Duration gap;
  private final Thread teller;
  private volatile boolean closed;
  private boolean failing;

  /** Tells other nodes that there is work. */
  @FunctionalInterface
  public interface Telling {
    /** Returns within seconds; what it throws is logged once. */
    void tell() throws Exception;
  }

  /**
   * @param gap between two tellings at the least, so that a flood of work is not one of messages
   */
  public RelayedSignals(Telling telling, Duration gap) {
    this.telling = telling;
    this.gap = gap;
    this.teller = Thread.ofPlatform().daemon().name("millrace-relay").start(this::tellAgain);
  }

  @Override
  public void announceWork() {
    local.announceWork();
    if (untold.availablePermits() == 0) {
      untold.release();
    }
  }

  @Override
  public boolean awaitWork(Duration atMost) throws InterruptedException {
    return local.awaitWork(atMost);
  }

  /** Another node has announced work; wakes who waits here and tells nobody else. */
  public void heard() {
    local.announceWork();
  }

  private void tellAgain() {
    try {
      while (!closed) {
        untold.acquire();
        untold.drainPermits();
        tellOnce();
        TimeUnit.NANOSECONDS.sleep(gap.toNanos());
      }
    } catch (InterruptedException e) {
      // Closed while it waited; nobody else interrupts this thread.
    }
  }

  private void tellOnce() throws InterruptedException {
    try {
      telling.tell();
      failing = false;
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      if (!failing) {
        LOG.warn("Other nodes cannot be told of new work and find it by polling: {}", e.toString());
      }
      failing = true;
    }
  }

  /** Tells no more; waits a moment for a telling in hand. */
  @Override
  public void close() {
    closed = true;
    teller.interrupt();
    try {
      teller.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
