package dev.millrace.dns.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Does independent work together, on virtual threads, and gives the results in the order of the
 * inputs, so that timing never shows.
 *
 * <p>Closing interrupts what is under way. How many queries are on the wire at once is not settled
 * here but by {@link QueryBounds}.
 */
public final class Parallel implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Applies the work to every input at once and waits for all.
   *
   * @return results by input, in the order of the inputs; equal inputs are worked on once
   * @throws RunInterrupted if the calling thread is interrupted meanwhile
   */
  public <T, R> Map<T, R> map(Collection<? extends T> inputs, Function<? super T, R> work) {
    List<T> distinct = inputs.stream().<T>map(input -> input).distinct().toList();
    if (distinct.size() == 1) {
      T only = distinct.getFirst();
      Map<T, R> result = new LinkedHashMap<>();
      result.put(only, work.apply(only));
      return result;
    }
    List<Future<R>> futures = new ArrayList<>();
    try {
      for (T input : distinct) {
        futures.add(threads.submit(() -> work.apply(input)));
      }
      return collect(distinct, futures);
    } catch (RejectedExecutionException e) {
      throw new RunInterrupted(RunInterrupted.Cause.CANCELED);
    } finally {
      futures.forEach(future -> future.cancel(true));
    }
  }

  private static <T, R> Map<T, R> collect(List<T> inputs, List<Future<R>> futures) {
    Map<T, R> results = new LinkedHashMap<>();
    try {
      for (int i = 0; i < inputs.size(); i++) {
        results.put(inputs.get(i), futures.get(i).get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunInterrupted(RunInterrupted.Cause.CANCELED);
    } catch (ExecutionException e) {
      throw unwrapped(e);
    }
    return results;
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException unchecked -> unchecked;
      case Error error -> throw error;
      case null, default -> new IllegalStateException(e);
    };
  }

  /** Interrupts what is under way; work given afterwards is refused. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
