package dev.millrace.http.queue;

import dev.millrace.application.queue.DescribeQueue;
import dev.millrace.application.queue.QueueDepth;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.http.job.JobModel;
import dev.millrace.http.json.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The queue.
 *
 * @param oldestQueuedAt null if nothing is queued
 * @param leasedByNode how many jobs each node runs
 * @param next the first queued jobs in leasing order
 */
record QueueModel(
    boolean paused,
    Depth depth,
    @Nullable String oldestQueuedAt,
    @Nullable Long oldestQueuedAgeMs,
    Map<String, Long> leasedByNode,
    List<JobModel> next) {
  /** How much waits and runs, by tier. */
  record Depth(Tier normal, Tier batch) {}

  /** How much waits and runs in one tier. */
  record Tier(long scheduled, long queued, long paused, long running) {
    static Tier of(QueueDepth depth, PriorityTier tier) {
      return new Tier(
          depth.count(tier, JobStatus.SCHEDULED),
          depth.count(tier, JobStatus.QUEUED),
          depth.count(tier, JobStatus.PAUSED),
          depth.count(tier, JobStatus.RUNNING));
    }
  }

  static QueueModel of(DescribeQueue.QueueState state, Instant now) {
    QueueDepth depth = state.depth();
    Instant oldest = depth.oldestQueuedAt();
    Map<String, Long> leased = new TreeMap<>();
    depth.leasedByNode().forEach((node, count) -> leased.put(node.value(), count));
    return new QueueModel(
        state.paused(),
        new Depth(Tier.of(depth, PriorityTier.NORMAL), Tier.of(depth, PriorityTier.BATCH)),
        Times.textOrNull(oldest),
        oldest == null ? null : Math.max(0, Duration.between(oldest, now).toMillis()),
        leased,
        state.next().stream().map(JobModel::of).toList());
  }
}
