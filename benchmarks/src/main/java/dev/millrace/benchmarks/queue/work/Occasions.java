package dev.millrace.benchmarks.queue.work;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** Submits jobs to idle workers, one at a time, and takes the time until each is picked up. */
public final class Occasions {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration STEP = Duration.ofNanos(50_000);

  private Occasions() {}

  /**
   * @return nanoseconds from the return of each submission to the start of its execution; 0 where
   *     that came first
   */
  public static long[] measure(int jobs, Tally tally, Callers.Call submit) throws Exception {
    SplittableRandom random = new SplittableRandom(jobs);
    long[] took = new long[jobs];
    for (int number = 0; number < jobs; number++) {
      Thread.sleep(random.nextInt(20, 61));
      submit.make(number);
      long submitted = System.nanoTime();
      await(tally, number, submitted + PATIENCE.toNanos());
      took[number] = Math.max(0, tally.startOf(number) - submitted);
    }
    tally.requireOnceEach();
    return took;
  }

  private static void await(Tally tally, int number, long deadline) {
    while (!tally.hasRun(number)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("Job " + number + " was not picked up.");
      }
      LockSupport.parkNanos(STEP.toNanos());
    }
  }
}
