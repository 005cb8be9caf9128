package dev.millrace.benchmarks.queue;

import dev.millrace.benchmarks.queue.report.Column;
import dev.millrace.benchmarks.queue.report.Results;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The pick-ups of all rounds together: only they are enough to say what nearly all of them took.
 */
final class PickUps {

  /** Fewer say nothing about one in a hundred. */
  private static final int LEAST = 200;

  private static final double NANOS_PER_MILLI = 1e6;

  private final Map<String, LongStream.Builder> all = new LinkedHashMap<>();

  void add(String contender, long[] nanos) {
    LongStream.Builder times = all.computeIfAbsent(contender, _ -> LongStream.builder());
    Arrays.stream(nanos).forEach(times);
  }

  /** The time within which that share was picked up, in milliseconds. */
  static double within(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / NANOS_PER_MILLI;
  }

  /** Adds one figure for each contender that has been asked often enough. */
  void report(Results results) {
    all.forEach(
        (contender, times) -> {
          long[] sorted = times.build().sorted().toArray();
          if (sorted.length >= LEAST) {
            results.add(contender, Column.PICK_UP_NEARLY_ALL, within(sorted, 99));
          }
        });
  }
}
