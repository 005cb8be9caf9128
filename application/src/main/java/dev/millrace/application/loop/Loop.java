package dev.millrace.application.loop;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that repeats a step until it is stopped. Whatever the step throws, the thread backs off
 * and goes on.
 *
 * <p>A stop interrupts the thread only while it waits in {@link #await}, never in the middle of a
 * call to a store.
 */
public final class Loop {

  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

  private final String name;
  private final Step step;
  private final Runnable onFailure;
  private final Steadiness steadiness;
  private final Object gate = new Object();
  private @Nullable Thread thread;
  private boolean waiting;
  private volatile boolean stopping;

  /** What is repeated; waits only through {@link #await}. */
  @FunctionalInterface
  public interface Step {
    /**
     * @return how long to pause before the next time
     */
    Duration run() throws InterruptedException;
  }

  /** Something to wait for. */
  @FunctionalInterface
  public interface Wait<T> {
    T await() throws InterruptedException;
  }

  /**
   * @param name names the thread, and the loop in log lines
   * @param onFailure called each time that the step has thrown; what it throws itself is logged
   */
  public Loop(String name, Step step, Runnable onFailure) {
    this.name = name;
    this.step = step;
    this.onFailure = onFailure;
    this.steadiness = new Steadiness(name);
  }

  /** Its name, for log lines. */
  public String name() {
    return name;
  }

  /** Starts the thread, once. */
  public void start() {
    synchronized (gate) {
      if (thread == null && !stopping) {
        thread = Thread.ofPlatform().daemon().name("millrace-" + name).start(this::repeat);
      }
    }
  }

  /** Asks the thread to end; it does so after the step in hand. */
  public void stop() {
    synchronized (gate) {
      stopping = true;
      if (waiting && thread != null) {
        thread.interrupt();
      }
    }
  }

  /**
   * Waits for the end of the thread.
   *
   * @return false if it still goes on
   */
  public boolean join(Duration atMost) throws InterruptedException {
    Thread joined;
    synchronized (gate) {
      joined = thread;
    }
    return joined == null || joined.join(atMost);
  }

  /** Whether somebody has asked it to end. */
  public boolean isStopping() {
    return stopping;
  }

  /** Whether the last step went through. */
  public boolean isSteady() {
    return steadiness.isSteady();
  }

  /**
   * Waits in a way that a stop can end. Only from within the step.
   *
   * @throws InterruptedException if the loop is being stopped, even if the wait was over already
   */
  public <T> T await(Wait<T> wait) throws InterruptedException {
    enter();
    try {
      return wait.await();
    } finally {
      leave();
    }
  }

  private void pause(Duration length) throws InterruptedException {
    await(
        () -> {
          Thread.sleep(length);
          return length;
        });
  }

  private void enter() throws InterruptedException {
    synchronized (gate) {
      if (stopping) {
        throw new InterruptedException(name + " stops");
      }
      waiting = true;
    }
  }

  private void leave() throws InterruptedException {
    synchronized (gate) {
      waiting = false;
      if (stopping) {
        Thread.interrupted();
        throw new InterruptedException(name + " stops");
      }
    }
  }

  private void repeat() {
    while (!stopping) {
      try {
        attemptStep();
      } catch (InterruptedException e) {
        // Asked to stop, which the condition sees; nobody else interrupts this thread.
      }
    }
  }

  private void attemptStep() throws InterruptedException {
    try {
      Duration pause = step.run();
      steadiness.succeeded();
      if (pause.isPositive()) {
        pause(pause);
      }
    } catch (RuntimeException | Error e) {
      Duration delay = steadiness.failed(e);
      tellOfFailure();
      pause(delay);
    }
  }

  /** Counting a failure must never be what ends the loop. */
  private void tellOfFailure() {
    try {
      onFailure.run();
    } catch (RuntimeException | Error e) {
      LOG.warn("A failure of the {} could not be counted", name, e);
    }
  }
}
