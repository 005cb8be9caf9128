package dev.millrace.http.operation;

import dev.millrace.application.queue.DescribeQueue;
import dev.millrace.application.queue.QueueDepth;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.http.json.Times;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Metrics as JSON.
 *
 * @param health null if the caller did not want it
 */
record MetricsModel(int schemaVersion, String generatedAt, @Nullable Health health) {
  private static final int SCHEMA_VERSION = 1;

  /**
   * How the queue is.
   *
   * @param queueDepth queued jobs of both tiers
   * @param inFlightJobs running jobs of all nodes
   */
  record Health(
      boolean queuePaused, long queueDepth, long inFlightJobs, @Nullable Long oldestQueuedAgeMs) {
    static Health of(DescribeQueue.QueueState state, Instant now) {
      QueueDepth depth = state.depth();
      Instant oldest = depth.oldestQueuedAt();
      return new Health(
          state.paused(),
          depth.count(JobStatus.QUEUED),
          depth.count(JobStatus.RUNNING),
          oldest == null ? null : Math.max(0, Duration.between(oldest, now).toMillis()));
    }
  }

  static MetricsModel at(Instant now, @Nullable Health health) {
    return new MetricsModel(SCHEMA_VERSION, Times.text(now), health);
  }
}
