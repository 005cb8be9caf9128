package dev.millrace.benchmarks.load;

import java.util.Arrays;
import java.util.stream.LongStream;

/** How long calls took. */
final class Times {

  private final LongStream.Builder all = LongStream.builder();

  void time(Runnable call) {
    long start = System.nanoTime();
    call.run();
    add(System.nanoTime() - start);
  }

  void add(long nanos) {
    all.add(nanos);
  }

  /** The sorted times in milliseconds; nothing may be added afterwards. */
  double[] sorted() {
    double[] sorted = all.build().mapToDouble(nanos -> nanos / 1e6).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** The time within which so many of the calls came back. */
  static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))];
  }
}
