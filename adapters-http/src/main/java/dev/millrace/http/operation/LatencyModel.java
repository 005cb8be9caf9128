package dev.millrace.http.operation;

import dev.millrace.application.telemetry.MetricsSnapshot.Latency;

/** Percentiles in milliseconds; each is the upper bound of its histogram's bucket. */
record LatencyModel(long p50, long p90, long p99) {
  static LatencyModel of(Latency latency) {
    return new LatencyModel(
        latency.p50().toMillis(), latency.p90().toMillis(), latency.p99().toMillis());
  }
}
