package dev.millrace.application.queue;

import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.node.NodeId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much waits and runs.
 *
 * @param counts jobs by tier and pending status; what is missing is 0
 * @param oldestQueuedAt when the oldest queued job was created; null if none is queued
 * @param leasedByNode running jobs by the node that holds them
 */
public record QueueDepth(
    Map<PriorityTier, Map<JobStatus, Long>> counts,
    @Nullable Instant oldestQueuedAt,
    Map<NodeId, Long> leasedByNode) {

  public QueueDepth {
    counts = Map.copyOf(counts);
    leasedByNode = Map.copyOf(leasedByNode);
  }

  /** How many jobs of this tier have this status. */
  public long count(PriorityTier tier, JobStatus status) {
    return counts.getOrDefault(tier, Map.of()).getOrDefault(status, 0L);
  }

  /** How many jobs have this status. */
  public long count(JobStatus status) {
    return count(PriorityTier.NORMAL, status) + count(PriorityTier.BATCH, status);
  }

  /** How many jobs there are, whatever their status. */
  public long total() {
    return counts.values().stream()
        .flatMap(statuses -> statuses.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }
}
