package dev.millrace.application.comparison;

import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.score.Grade;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run of a batch with what it found.
 *
 * @param worstLevel of all its entries; null if it has none
 * @param score 0..100; null if it has none
 * @param grade null if it has no score
 * @param findings those at the level asked for and above
 */
public record ComparedRun(
    JobId id,
    JobStatus status,
    Instant finishedAt,
    @Nullable Level worstLevel,
    @Nullable Double score,
    @Nullable Grade grade,
    Set<Finding> findings) {

  public ComparedRun {
    findings = Set.copyOf(findings);
  }

  /** The same run with these findings. */
  public ComparedRun with(Set<Finding> others) {
    return new ComparedRun(id, status, finishedAt, worstLevel, score, grade, others);
  }
}
