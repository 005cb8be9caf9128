package dev.millrace.application.batch;

import dev.millrace.application.error.Invalid;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.id.Ids;
import dev.millrace.application.profile.ChooseProfile;
import dev.millrace.application.queue.JobQueue;
import dev.millrace.application.queue.NewJob;
import dev.millrace.application.registry.DomainRegistry;
import dev.millrace.application.registry.TagStore;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.telemetry.JobTelemetry;
import dev.millrace.application.time.Clock;
import dev.millrace.application.tx.Transactions;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Accepts a batch: all of its jobs or none. Once it has answered, they are committed. */
public final class SubmitBatch {

  /** No batch has more domains. */
  public static final int MAX_DOMAINS = 2_000_000;

  private static final int CHUNK = 1_000;

  private final Stores stores;
  private final ChooseProfile profiles;
  private final Signals signals;
  private final Clock clock;
  private final Ids ids;
  private final JobTelemetry telemetry;

  /** The stores that a batch touches. */
  public record Stores(
      Transactions transactions,
      JobQueue queue,
      BatchStore batches,
      DomainRegistry domains,
      TagStore tags) {}

  public SubmitBatch(
      Stores stores,
      ChooseProfile profiles,
      Signals signals,
      Clock clock,
      Ids ids,
      JobTelemetry telemetry) {
    this.stores = stores;
    this.profiles = profiles;
    this.signals = signals;
    this.clock = clock;
    this.ids = ids;
    this.telemetry = telemetry;
  }

  /**
   * Accepts a batch; its jobs go to the batch tier.
   *
   * @throws RuleViolation {@code empty_batch} if there is nothing to test, {@code batch_too_large}
   * @throws NotFound {@code tag_not_found}, {@code profile_not_found}
   * @throws Invalid {@code invalid_profile}
   */
  public SubmittedBatch submit(BatchSubmission submission) {
    SubmittedBatch submitted = stores.transactions().call(() -> store(submission));
    telemetry.jobsSubmitted(submitted.id(), submitted.jobIds().size());
    signals.announceWork();
    return submitted;
  }

  private SubmittedBatch store(BatchSubmission submission) {
    List<DomainName> domains = domainsOf(submission);
    JobSpec.ZoneTest test = testOf(submission, domains.getFirst());
    Instant now = clock.now();
    BatchId batchId = new BatchId(ids.timeOrdered());
    stores
        .batches()
        .insert(
            new Batch(
                batchId,
                now,
                submission.fromTag(),
                submission.description(),
                submission.snapshotIntent()));
    List<JobId> jobIds = new ArrayList<>(domains.size());
    for (int from = 0; from < domains.size(); from += CHUNK) {
      List<DomainName> chunk = domains.subList(from, Math.min(from + CHUNK, domains.size()));
      List<NewJob> jobs =
          chunk.stream().map(domain -> newJob(test.at(domain), submission, batchId, now)).toList();
      stores.queue().push(jobs);
      submission.tags().forEach(tag -> stores.tags().addDomains(tag, chunk, now));
      jobs.forEach(job -> jobIds.add(job.id()));
    }
    return new SubmittedBatch(batchId, jobIds);
  }

  private List<DomainName> domainsOf(BatchSubmission submission) {
    Set<DomainName> domains = new LinkedHashSet<>(submission.domains());
    TagName fromTag = submission.fromTag();
    if (fromTag != null) {
      addTagged(fromTag, domains);
    }
    if (domains.isEmpty()) {
      throw new RuleViolation(
          "empty_batch", "There is nothing to test: name domains, or a tag that has some.");
    }
    if (domains.size() > MAX_DOMAINS) {
      throw new RuleViolation(
          "batch_too_large", "A batch has at most " + MAX_DOMAINS + " domains; split it.");
    }
    return List.copyOf(domains);
  }

  private void addTagged(TagName tag, Set<DomainName> domains) {
    if (stores.tags().find(tag).isEmpty()) {
      throw new NotFound("tag_not_found", "There is no tag " + tag + ".");
    }
    List<DomainName> names = stores.domains().namesTagged(tag, null, CHUNK);
    while (!names.isEmpty() && domains.size() <= MAX_DOMAINS) {
      domains.addAll(names);
      names = stores.domains().namesTagged(tag, names.getLast(), CHUNK);
    }
  }

  /** How all the domains are tested, told of the first. */
  private JobSpec.ZoneTest testOf(BatchSubmission submission, DomainName first) {
    BatchSubmission.TestOptions test = submission.test();
    profiles.requireValid(test.profileOverrides());
    return new JobSpec.ZoneTest(
        first,
        test.tests(),
        profiles.forBatch(test.profileId(), submission.fromTag()),
        test.profileOverrides(),
        List.of(),
        List.of(),
        test.minLevel());
  }

  private NewJob newJob(JobSpec spec, BatchSubmission submission, BatchId batchId, Instant now) {
    Integer attempts = submission.test().maxAttempts();
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
