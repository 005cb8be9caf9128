package dev.millrace.domain.registry;

import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.score.Grade;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A domain once tested or tagged, with what its latest run found.
 *
 * @param id a small number of the registry's own, positive
 * @param latest null until a run of it has finished
 * @param runCount how many finished runs of it are kept
 */
public record RegisteredDomain(
    long id,
    DomainName name,
    Instant createdAt,
    @Nullable LatestResult latest,
    long runCount,
    List<TagName> tags) {

  public RegisteredDomain {
    tags = List.copyOf(tags);
  }

  /**
   * What the latest run found.
   *
   * @param level the worst level among its entries; null without entries
   * @param score 0..100; null unless the run succeeded
   */
  public record LatestResult(
      JobId runId,
      Instant finishedAt,
      JobStatus status,
      @Nullable Level level,
      @Nullable Double score,
      @Nullable Grade grade) {}
}
