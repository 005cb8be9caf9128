package dev.millrace.benchmarks.queue.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that call at once. */
public final class Callers {

  private Callers() {}

  /** What is done with each number. */
  @FunctionalInterface
  public interface Call {
    void make(int number) throws Exception;
  }

  /** What one caller does from start to end. */
  @FunctionalInterface
  public interface Part {
    void play(int caller) throws Exception;
  }

  /**
   * Shares the numbers below {@code jobs} among the callers.
   *
   * @return from the moment when all are ready until the last one is done
   */
  public static Duration each(int callers, int jobs, Call call) throws Exception {
    return together(
        callers,
        caller -> {
          for (int number = caller; number < jobs; number += callers) {
            call.make(number);
          }
        });
  }

  /**
   * @return from the moment when all are ready until the last one is done
   */
  public static Duration together(int callers, Part part) throws Exception {
    CyclicBarrier ready = new CyclicBarrier(callers + 1);
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        int caller = i;
        Callable<Void> task =
            () -> {
              ready.await();
              part.play(caller);
              return null;
            };
        all.add(threads.submit(task));
      }
      ready.await();
      long start = System.nanoTime();
      awaitAll(all);
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }

  private static void awaitAll(List<Future<?>> all) throws Exception {
    for (Future<?> one : all) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("A caller failed: " + e.getCause(), e);
      }
    }
  }
}
