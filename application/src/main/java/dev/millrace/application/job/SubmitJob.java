package dev.millrace.application.job;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.Invalid;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.id.Ids;
import dev.millrace.application.profile.ChooseProfile;
import dev.millrace.application.queue.JobCatalog;
import dev.millrace.application.queue.JobQueue;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.queue.NewJob;
import dev.millrace.application.queue.PushedJob;
import dev.millrace.application.registry.TagStore;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.telemetry.JobTelemetry;
import dev.millrace.application.time.Clock;
import dev.millrace.application.tx.Transactions;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.profile.ChosenProfile;
import dev.millrace.domain.profile.Profile;
import java.time.Instant;
import java.util.List;

/** Accepts a single job. Once it has answered, the job is committed. */
public final class SubmitJob {

  private final Stores stores;
  private final ChooseProfile profiles;
  private final Signals signals;
  private final Clock clock;
  private final Ids ids;
  private final JobTelemetry telemetry;

  /** The stores that a submission touches. */
  public record Stores(
      Transactions transactions, JobQueue queue, JobCatalog catalog, TagStore tags) {}

  public SubmitJob(
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
   * Accepts a job, or answers with the one that the same idempotency key made before.
   *
   * @throws RuleViolation {@code invalid_expires_at} if the deadline has passed
   * @throws NotFound {@code tag_not_found}, {@code profile_not_found}
   * @throws Invalid {@code invalid_profile}
   * @throws Conflict {@code idempotency_key_reused} if the key stands for another spec
   */
  public SubmittedJob submit(JobSubmission submission) {
    Instant now = clock.now();
    SubmittedJob submitted = push(newJob(submission, now), submission.tags());
    if (submitted.isNew()) {
      telemetry.jobsSubmitted(null, 1);
    } else {
      requireSameSpec(submitted.job(), submission);
    }
    signals.announceWork();
    return submitted;
  }

  private NewJob newJob(JobSubmission submission, Instant now) {
    return new NewJob(
        new JobId(ids.timeOrdered()),
        specOf(submission),
        submission.tierOrNormal(),
        submission.attempts(),
        now,
        submission.runAt(),
        submission.expiresAt(),
        null,
        submission.idempotencyKey(),
        null);
  }

  private JobSpec specOf(JobSubmission submission) {
    if (submission.spec() instanceof JobSpec.ZoneTest test) {
      profiles.requireValid(test.profileOverrides());
      return test.with(profiles.named(submission.profileId()));
    }
    return submission.spec();
  }

  /** A job that comes with nothing else needs no transaction of its own around it. */
  private SubmittedJob push(NewJob job, List<TagName> tags) {
    if (tags.isEmpty() && job.idempotencyKey() == null) {
      requireDeadlineAhead(job);
      return pushOnly(job);
    }
    return stores
        .transactions()
        .call(
            () -> {
              SubmittedJob submitted = pushOnly(job);
              if (submitted.isNew()) {
                requireDeadlineAhead(job);
                tag(job, tags);
              }
              return submitted;
            });
  }

  private SubmittedJob pushOnly(NewJob job) {
    PushedJob pushed = stores.queue().push(List.of(job)).getFirst();
    Job added = pushed.added();
    return added == null
        ? new SubmittedJob(known(pushed.id()), false)
        : new SubmittedJob(new JobRecord.Pending(added), true);
  }

  private JobRecord known(JobId id) {
    return stores
        .catalog()
        .find(id)
        .orElseThrow(
            () ->
                new Conflict(
                    "idempotency_key_reused",
                    "The job of this idempotency key has been deleted; use another key."));
  }

  /** Only of a new job: a repeated submission gets its job even after the deadline. */
  private static void requireDeadlineAhead(NewJob job) {
    Instant expiresAt = job.expiresAt();
    if (expiresAt != null && !expiresAt.isAfter(job.createdAt())) {
      throw new RuleViolation("invalid_expires_at", "expires_at must lie in the future.");
    }
  }

  private void tag(NewJob job, List<TagName> tags) {
    if (job.spec() instanceof JobSpec.ZoneTest test) {
      tags.forEach(tag -> stores.tags().addDomains(tag, List.of(test.domain()), job.createdAt()));
    }
  }

  private static void requireSameSpec(JobRecord found, JobSubmission submission) {
    JobSpec spec =
        switch (found) {
          case JobRecord.Pending pending -> pending.job().spec();
          case JobRecord.Finished finished -> finished.run().spec();
        };
    if (!asAsked(spec).equals(asAsked(submission))) {
      throw new Conflict(
          "idempotency_key_reused",
          "This idempotency key stands for another job, " + found.id() + "; use another key.");
    }
  }

  private static JobSpec asAsked(JobSubmission submission) {
    Long id = submission.profileId();
    return id != null
            && id != Profile.DEFAULT_ID
            && submission.spec() instanceof JobSpec.ZoneTest test
        ? test.with(new ChosenProfile(id, "", 0))
        : submission.spec();
  }

  /** A profile that was changed meanwhile makes no other submission. */
  private static JobSpec asAsked(JobSpec spec) {
    return spec instanceof JobSpec.ZoneTest test && test.profile() != null
        ? test.with(new ChosenProfile(test.profile().id(), "", 0))
        : spec;
  }
}
