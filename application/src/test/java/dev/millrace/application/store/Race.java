package dev.millrace.application.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Threads that start at once. */
public final class Race {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final CountDownLatch start = new CountDownLatch(1);
  private final List<FutureTask<Boolean>> runners = new ArrayList<>();

  public void add(Runnable work) {
    runners.add(
        new FutureTask<>(
            () -> {
              start.await();
              work.run();
              return true;
            }));
  }

  /** Lets them run and waits for all; fails as the first of them fails. */
  public void run() throws ExecutionException, InterruptedException, TimeoutException {
    run(LIMIT);
  }

  /**
   * @param limit how long it may take
   */
  public void run(Duration limit)
      throws ExecutionException, InterruptedException, TimeoutException {
    List<Thread> threads =
        runners.stream().map(runner -> Thread.ofPlatform().daemon().start(runner)).toList();
    start.countDown();
    long end = System.nanoTime() + limit.toNanos();
    try {
      for (FutureTask<Boolean> runner : runners) {
        runner.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
    } finally {
      threads.forEach(Thread::interrupt);
    }
  }
}
