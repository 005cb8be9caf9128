package dev.millrace.application.batch;

import dev.millrace.application.id.Ids;
import dev.millrace.application.queue.NewJob;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.profile.ChosenProfile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the jobs of a batch.
 *
 * @param profile null for the default one
 */
record BatchJobs(
    BatchId batchId, BatchSubmission.TestOptions test, @Nullable ChosenProfile profile, Ids ids) {
  List<NewJob> of(List<DomainName> domains, Instant now) {
    return domains.stream().map(domain -> newJob(domain, now)).toList();
  }

  private NewJob newJob(DomainName domain, Instant now) {
    JobSpec spec =
        new JobSpec.ZoneTest(
            domain,
            test.tests(),
            profile,
            test.profileOverrides(),
            List.of(),
            List.of(),
            test.minLevel());
    Integer attempts = test.maxAttempts();
    return new NewJob(
        new JobId(ids.timeOrdered()),
        spec,
        PriorityTier.BATCH,
        attempts == null ? 1 : attempts,
        now,
        null,
        null,
        batchId,
        null,
        null);
  }
}
