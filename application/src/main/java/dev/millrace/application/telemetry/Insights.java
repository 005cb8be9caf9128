package dev.millrace.application.telemetry;

import dev.millrace.application.telemetry.MetricsSnapshot.Severities;
import dev.millrace.domain.job.JobStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands out, of what this node keeps in a bounded memory.
 *
 * @param domains those with the most runs first
 * @param batches those with the most finished jobs first
 */
public record Insights(Top<DomainFigures> domains, Top<BatchFigures> batches) {

  /**
   * The first of a ranking.
   *
   * @param capacity how many are kept apart
   * @param other all that are not kept apart any more, taken together; null if there are none
   */
  public record Top<T>(int capacity, List<T> items, @Nullable T other) {
    public Top {
      items = List.copyOf(items);
    }
  }

  /**
   * The runs of a domain.
   *
   * @param mean how long a run took
   */
  public record DomainFigures(
      String domain, long runs, JobStatus lastStatus, Duration mean, Severities severities) {}

  /**
   * The jobs of a batch.
   *
   * @param size how many were accepted by this node
   * @param outcomes finished jobs by status
   */
  public record BatchFigures(
      String batchId, long size, Map<JobStatus, Long> outcomes, Severities severities) {
    public BatchFigures {
      outcomes = Map.copyOf(outcomes);
    }

    /** How many have finished. */
    public long processed() {
      return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
