package dev.millrace.benchmarks.queue.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/** Counts how often each job was executed. The no-op work of every contender is to tell it. */
public final class Tally {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final AtomicIntegerArray times;
  private final AtomicLongArray starts;
  private final CountDownLatch left;

  /** For jobs with the numbers below this one. */
  public Tally(int jobs) {
    times = new AtomicIntegerArray(jobs);
    starts = new AtomicLongArray(jobs);
    left = new CountDownLatch(jobs);
  }

  /** A job is being executed. */
  public void ran(int number) {
    long now = System.nanoTime();
    if (times.incrementAndGet(number) == 1) {
      starts.set(number, now);
      left.countDown();
    }
  }

  /** Whether the job has been executed. */
  public boolean hasRun(int number) {
    return starts.get(number) != 0;
  }

  /** When the job was executed first, in nanoseconds of {@link System#nanoTime()}. */
  public long startOf(int number) {
    return starts.get(number);
  }

  /**
   * Waits until each was executed.
   *
   * @throws IllegalStateException if that takes minutes
   */
  public void awaitAll() throws InterruptedException {
    if (!left.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException(left.getCount() + " jobs were never executed.");
    }
  }

  /**
   * @throws IllegalStateException if one was executed never or twice
   */
  public void requireOnceEach() {
    for (int number = 0; number < times.length(); number++) {
      if (times.get(number) != 1) {
        throw new IllegalStateException(
            "Job " + number + " was executed " + times.get(number) + " times.");
      }
    }
  }
}
