package dev.millrace.application.queue;

import dev.millrace.domain.job.JobId;
import java.util.Set;

/**
 * What became of the leases that were to be extended; jobs in neither set go on.
 *
 * @param lost the token is stale: stop, somebody else has the job or it is gone
 * @param cancelRequested the lease was extended, but somebody wants the job canceled
 */
public record Extension(Set<JobId> lost, Set<JobId> cancelRequested) {
  public Extension {
    lost = Set.copyOf(lost);
    cancelRequested = Set.copyOf(cancelRequested);
  }
}
