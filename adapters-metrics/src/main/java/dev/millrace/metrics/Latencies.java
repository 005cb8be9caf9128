package dev.millrace.metrics;

import dev.millrace.application.telemetry.MetricsSnapshot.Latency;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Durations, from the buckets of timers. */
final class Latencies {

  private Latencies() {}

  /** All timers taken together; they have the same buckets. */
  static Latency of(Collection<Timer> timers) {
    NavigableMap<Long, Double> upTo = new TreeMap<>();
    long count = 0;
    double nanos = 0;
    for (Timer timer : timers) {
      count += timer.count();
      nanos += timer.totalTime(TimeUnit.NANOSECONDS);
      for (CountAtBucket bucket : timer.takeSnapshot().histogramCounts()) {
        double bound = bucket.bucket(TimeUnit.NANOSECONDS);
        if (!Double.isInfinite(bound)) {
          upTo.merge((long) bound, bucket.count(), Double::sum);
        }
      }
    }
    return new Latency(
        count,
        count == 0 ? Duration.ZERO : Duration.ofNanos((long) (nanos / count)),
        percentile(upTo, count, 0.5),
        percentile(upTo, count, 0.9),
        percentile(upTo, count, 0.99));
  }

  /** The upper bound of the bucket that it falls into; beyond the last one, that one's. */
  private static Duration percentile(NavigableMap<Long, Double> upTo, long count, double share) {
    if (count == 0 || upTo.isEmpty()) {
      return Duration.ZERO;
    }
    double wanted = Math.ceil(share * count);
    return upTo.entrySet().stream()
        .filter(bucket -> bucket.getValue() >= wanted)
        .findFirst()
        .map(bucket -> Duration.ofNanos(bucket.getKey()))
        .orElseGet(() -> Duration.ofNanos(upTo.lastKey()));
  }

  static Duration notNegative(Duration took) {
    return took.isNegative() ? Duration.ZERO : took;
  }

  static Duration[] seconds(int... bounds) {
    return Arrays.stream(bounds).mapToObj(Duration::ofSeconds).toArray(Duration[]::new);
  }

  static Duration[] millis(int... bounds) {
    return Arrays.stream(bounds).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
  }
}
