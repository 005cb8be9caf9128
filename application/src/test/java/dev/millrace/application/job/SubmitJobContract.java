package dev.millrace.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.profile.ChooseProfile;
import dev.millrace.application.profile.ScriptedSchema;
import dev.millrace.application.signal.LocalSignals;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.store.Patience;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.SequentialIds;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.worker.CountingTelemetry;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.registry.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link SubmitJob} promises. */
public abstract class SubmitJobContract extends StoreContract {

  private static final JobSpec SPEC = JobSpec.ZoneTest.of(DomainName.parse("example.com"));
  private static final JobSpec OTHER_SPEC = JobSpec.ZoneTest.of(DomainName.parse("example.net"));
  private static final TagName TAG = new TagName("banks");

  private final Signals signals = new LocalSignals();
  private final CountingTelemetry telemetry = new CountingTelemetry();

  private SubmittedJob submit(JobSubmission submission) {
    SubmitJob.Stores stores =
        new SubmitJob.Stores(store.transactions(), store.queue(), store.catalog(), store.tags());
    ChooseProfile profiles =
        new ChooseProfile(store.profiles(), store.tags(), new ScriptedSchema());
    return new SubmitJob(stores, profiles, signals, this::now, new SequentialIds(), telemetry)
        .submit(submission);
  }

  private static JobSubmission keyed(JobSpec spec, String key, @Nullable Instant expiresAt) {
    return new JobSubmission(spec, null, null, null, expiresAt, List.of(), key, null);
  }

  private static JobSubmission tagged(TagName tag) {
    return new JobSubmission(SPEC, null, null, null, null, List.of(tag), null, null);
  }

  @Test
  void onlyWhatIsNewCountsAsSubmitted() {
    submit(keyed(SPEC, "once", null));
    submit(keyed(SPEC, "once", null));
    assertThatThrownBy(() -> submit(tagged(TAG))).isInstanceOf(NotFound.class);

    assertThat(telemetry.of("submitted")).isEqualTo(1);
  }

  @Test
  void aZoneTestWaitsInTheNormalTierWithOneAttemptAndWorkersAreTold() throws InterruptedException {
    SubmittedJob submitted = submit(JobSubmission.of(SPEC));

    Job job = pending(submitted.job().id());
    assertThat(submitted.isNew()).isTrue();
    assertThat(job.status()).isEqualTo(JobStatus.QUEUED);
    assertThat(job.tier()).isEqualTo(PriorityTier.NORMAL);
    assertThat(job.maxAttempts()).isEqualTo(1);
    assertThat(signals.awaitWork(Duration.ZERO)).isTrue();
  }

  @Test
  void otherWorkHasThreeAttempts() {
    SubmittedJob submitted = submit(JobSubmission.of(new JobSpec.Task(TASK, "{}")));

    assertThat(pending(submitted.job().id()).maxAttempts()).isEqualTo(3);
  }

  @Test
  void theSameKeyReturnsTheSameJobBeforeAndAfterItHasFinished() {
    SubmittedJob first = submit(keyed(SPEC, "k", null));
    SubmittedJob second = submit(keyed(SPEC, "k", null));
    graduate(Runs.succeeded().of(leaseOne()));
    SubmittedJob third = submit(keyed(SPEC, "k", null));

    assertThat(second.isNew()).isFalse();
    assertThat(second.job()).isEqualTo(first.job());
    assertThat(third.job().id()).isEqualTo(first.job().id());
    assertThat(third.job().status()).isEqualTo(JobStatus.SUCCEEDED);
  }

  @Test
  void theSameKeyReturnsTheSameJobEvenAfterTheDeadline() {
    Instant deadline = now().plusMillis(50);
    SubmittedJob first = submit(keyed(SPEC, "k", deadline));
    Patience.until("the deadline has passed", () -> now().isAfter(deadline));

    assertThat(submit(keyed(SPEC, "k", deadline)).job().id()).isEqualTo(first.job().id());
  }

  @Test
  void oneKeyCannotStandForTwoSpecs() {
    submit(keyed(SPEC, "k", null));

    assertThatThrownBy(() -> submit(keyed(OTHER_SPEC, "k", null)))
        .isInstanceOfSatisfying(
            Conflict.class, e -> assertThat(e.code()).isEqualTo("idempotency_key_reused"));
  }

  @Test
  void manySubmissionsWithOneKeyAtOnceMakeOneJob() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Callable<SubmittedJob> submission = () -> submit(keyed(SPEC, "k", null));
      List<SubmittedJob> submitted = new ArrayList<>();
      for (Future<SubmittedJob> future : threads.invokeAll(Collections.nCopies(24, submission))) {
        submitted.add(future.get());
      }
      assertThat(new HashSet<>(submitted.stream().map(one -> one.job().id()).toList())).hasSize(1);
      assertThat(submitted).filteredOn(SubmittedJob::isNew).hasSize(1);
    }
    assertThat(order()).hasSize(1);
  }

  @Test
  void aDeadlineInThePastIsRefusedAndNothingIsKept() {
    JobSubmission late = keyed(SPEC, "k", now().minusSeconds(1));

    assertThatThrownBy(() -> submit(late))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("invalid_expires_at"));
    assertThat(order()).isEmpty();
    assertThat(submit(keyed(OTHER_SPEC, "k", null)).isNew()).isTrue();
  }

  @Test
  void theDomainGetsTheTags() {
    store.tags().create(TAG, null, now());

    submit(tagged(TAG));

    assertThat(store.tags().find(TAG)).get().extracting(Tag::domainCount).isEqualTo(1L);
  }

  @Test
  void anUnknownTagTakesTheJobBack() {
    assertThatThrownBy(() -> submit(tagged(TAG))).isInstanceOf(NotFound.class);
    assertThat(order()).isEmpty();
  }

  @Test
  void aJobForLaterIsScheduled() {
    JobSubmission later =
        new JobSubmission(
            SPEC, PriorityTier.BATCH, 7, now().plusSeconds(60), null, List.of(), null, null);

    Job job = pending(submit(later).job().id());

    assertThat(job.status()).isEqualTo(JobStatus.SCHEDULED);
    assertThat(job.tier()).isEqualTo(PriorityTier.BATCH);
    assertThat(job.maxAttempts()).isEqualTo(7);
  }
}
