package dev.millrace.application.batch;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.run.ArchivedRun;
import dev.millrace.application.run.RunArchive;
import dev.millrace.application.run.RunFilter;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.JobStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tests domains of a batch again, in a new batch with the same options. */
public final class RerunBatch {
  private final BatchStore batches;
  private final RunArchive archive;
  private final SubmitBatch submitBatch;

  public RerunBatch(BatchStore batches, RunArchive archive, SubmitBatch submitBatch) {
    this.batches = batches;
    this.archive = archive;
    this.submitBatch = submitBatch;
  }

  /**
   * Submits the domains whose runs have ended so; what still waits or runs is left alone.
   *
   * @param statuses terminal ones, at least one
   * @param description of the new batch; null for one that names the other
   * @param idempotencyKey stands for this submission; null for none
   * @return as {@link SubmitBatch#submit(BatchSubmission, DomainSource, String)}, also in what it
   *     throws
   * @throws NotFound {@code batch_not_found}
   * @throws RuleViolation {@code empty_batch} if there is no such run
   */
  public SubmittedBatch rerun(
      BatchId id,
      Set<JobStatus> statuses,
      @Nullable String description,
      @Nullable String idempotencyKey) {
    if (batches.find(id).isEmpty()) {
      throw DescribeBatch.notFound(id);
    }
    RunFilter filter = new RunFilter(null, null, id, statuses, null, null, null, null);
    BatchSubmission submission =
        new BatchSubmission(
            List.of(),
            null,
            List.of(),
            description == null ? "Rerun of " + id : description,
            false,
            optionsOf(filter));
    return submitBatch.submit(submission, new RunDomains(archive, filter), idempotencyKey);
  }

  /** All jobs of a batch have the same. */
  private BatchSubmission.TestOptions optionsOf(RunFilter filter) {
    List<ArchivedRun> first = archive.list(filter, PageRequest.first(1)).items();
    if (first.isEmpty()) {
      throw new RuleViolation("empty_batch", "No run of the batch has ended so.");
    }
    return first.getFirst().run().spec() instanceof JobSpec.ZoneTest test
        ? new BatchSubmission.TestOptions(
            test.tests(),
            test.profile() == null ? null : test.profile().id(),
            test.profileOverrides(),
            test.minLevel(),
            first.getFirst().run().maxAttempts())
        : BatchSubmission.TestOptions.DEFAULT;
  }
}
