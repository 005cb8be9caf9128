package dev.millrace.application.batch;

import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.batch.Expansion;
import dev.millrace.domain.job.JobId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submission.
 *
 * @param jobIds one for each distinct domain, in the order of submission; null for more than
 *     100,000, and when not all were made by this call
 * @param expansion how far it was taken: all of it, or up to a fault
 * @param isNew false if the idempotency key stood for this batch already
 */
public record SubmittedBatch(
    BatchId id, @Nullable List<JobId> jobIds, Expansion expansion, boolean isNew) {
  public SubmittedBatch {
    jobIds = jobIds == null ? null : List.copyOf(jobIds);
  }
}
