package dev.millrace.metrics;

import dev.millrace.application.telemetry.MetricsSnapshot.Engine;
import dev.millrace.application.telemetry.MetricsSnapshot.Severities;
import dev.millrace.application.telemetry.TrendPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps of time of one length; the newest takes the place of the oldest. Not safe for threads. */
final class TrendRing {

  private static final long UNKNOWN = -1;

  private final long step;
  private final long[] numbers;
  private final long[] depths;
  private final long[][] sums;

  /** What is summed up for each step. */
  enum Figure {
    FINISHED,
    FAILED,
    IPV4,
    IPV6,
    HITS,
    MISSES,
    NOTICE,
    WARNING,
    ERROR,
    CRITICAL;

    /** All figures in their order. */
    static long[] of(JobMeters.Totals jobs, Engine engine) {
      Severities found = jobs.severities();
      return new long[] {
        jobs.finished(),
        jobs.failed(),
        engine.queriesIpv4(),
        engine.queriesIpv6(),
        engine.cacheHits(),
        engine.cacheMisses(),
        found.notice(),
        found.warning(),
        found.error(),
        found.critical()
      };
    }
  }

  /**
   * @param step how long a step is, at least a second
   * @param size how many there are
   */
  TrendRing(Duration step, int size) {
    this.step = step.toSeconds();
    this.numbers = new long[size];
    this.depths = new long[size];
    this.sums = new long[size][Figure.values().length];
    Arrays.fill(numbers, Long.MIN_VALUE);
  }

  void add(Instant now, long[] news, @Nullable Long depth) {
    int slot = slotOf(number(now));
    for (int i = 0; i < news.length; i++) {
      sums[slot][i] += news[i];
    }
    if (depth != null) {
      depths[slot] = depth;
    }
  }

  private long number(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), step);
  }

  /** Empty if what was there is of another step. */
  private int slotOf(long number) {
    int slot = Math.floorMod(number, numbers.length);
    if (numbers[slot] != number) {
      numbers[slot] = number;
      depths[slot] = UNKNOWN;
      Arrays.fill(sums[slot], 0);
    }
    return slot;
  }

  /**
   * @param count how many steps, the one that goes on now included; not more than there are
   */
  List<TrendPoint> points(Instant now, int count) {
    List<TrendPoint> points = new ArrayList<>(count);
    long current = number(now);
    long depth = 0;
    for (long number = current - count + 1; number <= current; number++) {
      int slot = Math.floorMod(number, numbers.length);
      boolean known = numbers[slot] == number;
      if (known && depths[slot] != UNKNOWN) {
        depth = depths[slot];
      }
      long[] sum = known ? sums[slot] : new long[Figure.values().length];
      points.add(point(Instant.ofEpochSecond(number * step), depth, sum));
    }
    return points;
  }

  private static TrendPoint point(Instant start, long depth, long[] sum) {
    return new TrendPoint(
        start,
        sum[Figure.FINISHED.ordinal()],
        sum[Figure.FAILED.ordinal()],
        depth,
        sum[Figure.IPV4.ordinal()],
        sum[Figure.IPV6.ordinal()],
        sum[Figure.HITS.ordinal()],
        sum[Figure.MISSES.ordinal()],
        new Severities(
            sum[Figure.NOTICE.ordinal()],
            sum[Figure.WARNING.ordinal()],
            sum[Figure.ERROR.ordinal()],
            sum[Figure.CRITICAL.ordinal()]));
  }
}
