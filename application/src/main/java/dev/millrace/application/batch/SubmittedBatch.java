package dev.millrace.application.batch;

import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.JobId;
import java.util.List;

/**
 * @param jobIds one for each distinct domain, in the order of submission
 */
public record SubmittedBatch(BatchId id, List<JobId> jobIds) {
  public SubmittedBatch {
    jobIds = List.copyOf(jobIds);
  }
}
