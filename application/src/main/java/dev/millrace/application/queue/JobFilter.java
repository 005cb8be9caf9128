package dev.millrace.application.queue;

import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.name.DomainName;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs are wanted; null or an empty set asks for all.
 *
 * @param createdAfter inclusive
 * @param createdBefore exclusive
 * @param worstLevel only runs whose worst level is this or more serious
 */
public record JobFilter(
    Set<JobStatus> statuses,
    @Nullable JobKind kind,
    @Nullable BatchId batchId,
    @Nullable DomainName domain,
    @Nullable Instant createdAfter,
    @Nullable Instant createdBefore,
    @Nullable Level worstLevel) {

  /** Every job. */
  public static final JobFilter ALL = new JobFilter(Set.of(), null, null, null, null, null, null);

  public JobFilter {
    statuses = Set.copyOf(statuses);
  }

  /** The jobs of one batch. */
  public static JobFilter ofBatch(BatchId batchId) {
    return new JobFilter(Set.of(), null, batchId, null, null, null, null);
  }
}
