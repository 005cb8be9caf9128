package dev.millrace.application.run;

import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.score.Grade;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are wanted; null or an empty set asks for all.
 *
 * @param tag runs of domains that have this tag now
 * @param level only those whose worst level is this
 * @param finishedAfter inclusive
 * @param finishedBefore exclusive
 */
public record RunFilter(
    @Nullable TagName tag,
    @Nullable DomainName domain,
    @Nullable BatchId batchId,
    Set<JobStatus> statuses,
    @Nullable Level level,
    @Nullable Grade grade,
    @Nullable Instant finishedAfter,
    @Nullable Instant finishedBefore) {

  /** Every run. */
  public static final RunFilter ALL =
      new RunFilter(null, null, null, Set.of(), null, null, null, null);

  public RunFilter {
    statuses = Set.copyOf(statuses);
  }

  /** The runs of one domain. */
  public static RunFilter ofDomain(DomainName domain) {
    return new RunFilter(null, domain, null, Set.of(), null, null, null, null);
  }
}
