package dev.millrace.application.batch;

import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchState;
import dev.millrace.domain.batch.Expansion;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.score.Grade;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A batch and how far it has come.
 *
 * @param expansion how far its domains have become jobs
 * @param startedAt when the first of its jobs started; null if none has
 * @param finishedAt when the last of its jobs finished; null while any is pending or comes
 * @param statusCounts its jobs and runs by status; what is missing is 0
 * @param grades its succeeded zone tests by grade; what is missing is 0
 */
public record BatchOverview(
    Batch batch,
    Expansion expansion,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    Map<JobStatus, Long> statusCounts,
    Map<Grade, Long> grades) {

  public BatchOverview {
    finishedAt = expansion.state() == BatchState.EXPANDING ? null : finishedAt;
    statusCounts = Map.copyOf(statusCounts);
    grades = Map.copyOf(grades);
  }

  /** How many jobs and runs it has. */
  public long total() {
    return statusCounts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many of them have finished. */
  public long finished() {
    return statusCounts.entrySet().stream()
        .filter(count -> count.getKey().isTerminal())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
