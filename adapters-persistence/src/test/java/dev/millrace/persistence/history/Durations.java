package dev.millrace.persistence.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

/** How long calls took, in nanoseconds. */
final class Durations {

  private final LongStream.Builder all = LongStream.builder();
  private long[] sorted = new long[0];

  void time(Runnable call) {
    long start = System.nanoTime();
    call.run();
    all.add(System.nanoTime() - start);
  }

  Durations done() {
    sorted = all.build().toArray();
    Arrays.sort(sorted);
    return this;
  }

  int count() {
    return sorted.length;
  }

  /** In milliseconds. */
  double at(double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "p50 %.2f ms, p95 %.2f ms (%d calls)", at(0.5), at(0.95), count());
  }
}
