package dev.millrace.application.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.queue.QueueControl.CancelResult;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Patience;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.SeverityTotals;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.registry.RegisteredDomain;
import dev.millrace.domain.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link QueueControl} promises, but for the order, which is in {@link ReorderContract}. */
public abstract class QueueControlContract extends StoreContract {
  private static final Instant CANCELED_AT = Instant.parse("2026-02-03T06:07:08.999999Z");

  @Test
  void aFreshQueueGoesOn() {
    assertThat(store.control().isPaused()).isFalse();
  }

  @Test
  void pausingAndGoingOnMayBeRepeated() {
    store.control().setPaused(false);
    assertThat(store.control().isPaused()).isFalse();
    store.control().setPaused(true);
    store.control().setPaused(true);
    assertThat(store.control().isPaused()).isTrue();
    store.control().setPaused(false);
    assertThat(store.control().isPaused()).isFalse();
  }

  @Test
  void aPausedQueueTakesJobsAndLetsRunningOnesFinish() {
    Job running = pushAndLease(Jobs.zoneTest());
    store.control().setPaused(true);

    JobId pushed = pushOne(Jobs.zoneTest());
    List<Heartbeat> beats =
        List.of(new Heartbeat(running.id(), GraduationContract.token(running), 50));

    assertThat(store.queue().extend(NODE, LONG, beats).lost()).isEmpty();
    graduate(Runs.succeeded().of(running));
    assertThat(order()).containsExactly(pushed);
  }

  @Test
  void aHeldJobIsPassedOverAndGoesOnAtItsOldPlace() {
    List<JobId> pushed = push(Jobs.several(3, PriorityTier.NORMAL));

    assertThat(store.control().hold(pushed.get(1))).isTrue();
    assertThat(statusOf(pushed.get(1))).isEqualTo(JobStatus.PAUSED);
    assertThat(order()).containsExactly(pushed.get(0), pushed.get(2));

    assertThat(store.control().unhold(pushed.get(1))).isTrue();
    assertThat(order()).isEqualTo(pushed);
  }

  @Test
  void aHeldJobIsNotLeased() {
    JobId id = pushOne(Jobs.zoneTest());
    store.control().hold(id);

    assertThat(lease(10)).isEmpty();
  }

  @Test
  void aScheduledJobCanBeHeldAndIsScheduledAgain() {
    Instant later = now().plus(Duration.ofHours(1));
    JobId id = pushOne(Jobs.zoneTest().runAt(later));

    assertThat(store.control().hold(id)).isTrue();
    assertThat(statusOf(id)).isEqualTo(JobStatus.PAUSED);
    assertThat(store.control().unhold(id)).isTrue();
    assertThat(statusOf(id)).isEqualTo(JobStatus.SCHEDULED);
    assertThat(pending(id).runAt()).isEqualTo(later);
    assertThat(lease(10)).isEmpty();
  }

  @Test
  void aHeldJobWhoseTimeHasComeIsQueuedWhenLetGo() {
    Instant soon = now().plusMillis(50);
    JobId id = pushOne(Jobs.zoneTest().runAt(soon));
    store.control().hold(id);
    Patience.until("it is due", () -> now().isAfter(soon));

    assertThat(store.control().unhold(id)).isTrue();
    assertThat(order()).containsExactly(id);
  }

  @Test
  void onlyWaitingJobsCanBeHeldAndOnlyHeldOnesLetGo() {
    Job running = pushAndLease(Jobs.zoneTest());
    Run run = archive(Jobs.zoneTest(), Runs.succeeded());
    JobId queued = pushOne(Jobs.zoneTest());
    JobId unknown = TestIds.nextJob();

    assertThat(store.control().hold(running.id())).isFalse();
    assertThat(store.control().hold(run.id())).isFalse();
    assertThat(store.control().hold(unknown)).isFalse();
    assertThat(store.control().unhold(queued)).isFalse();
    assertThat(store.control().unhold(running.id())).isFalse();
    assertThat(store.control().unhold(run.id())).isFalse();
    assertThat(store.control().unhold(unknown)).isFalse();
    store.control().hold(queued);
    assertThat(store.control().hold(queued)).isFalse();
    assertThat(pending(running.id())).isEqualTo(running);
  }

  @Test
  void aJobThatWaitsIsCanceledAtOnce() {
    BatchId batch = insertBatch();
    JobId queued = pushOne(Jobs.zoneTest("a.example").of(batch).attempts(3));
    JobId scheduled = pushOne(Jobs.zoneTest().runAt(now().plusSeconds(3_600)));
    JobId held = pushOne(Jobs.zoneTest());
    store.control().hold(held);

    for (JobId id : List.of(queued, scheduled, held)) {
      assertThat(store.control().cancel(id, CANCELED_AT)).isEqualTo(CancelResult.CANCELED);
      assertThat(statusOf(id)).isEqualTo(JobStatus.CANCELED);
    }
    Run run = finished(queued);
    assertThat(run.batchId()).isEqualTo(batch);
    assertThat(run.tier()).isEqualTo(PriorityTier.BATCH);
    assertThat(run.maxAttempts()).isEqualTo(3);
    assertThat(run.attempt()).isZero();
    assertThat(run.createdAt()).isEqualTo(Jobs.SUBMITTED);
    assertThat(run.startedAt()).isNull();
    assertThat(run.finishedAt()).isEqualTo(CANCELED_AT);
    assertThat(run.nodeId()).isNull();
    assertThat(run.totals()).isEqualTo(SeverityTotals.NONE);
    assertThat(run.entryCount()).isZero();
    assertThat(lease(10)).isEmpty();
  }

  @Test
  void aJobThatNeverStartedIsNoResultOfItsDomain() {
    Run tested = archive(Jobs.zoneTest("a.example"), Runs.succeeded());
    JobId waiting = pushOne(Jobs.zoneTest("a.example"));

    store.control().cancel(waiting, Runs.FINISHED.plusSeconds(9));

    RegisteredDomain domain = store.domains().find(DomainName.parse("a.example")).orElseThrow();
    RegisteredDomain.LatestResult latest = domain.latest();
    assertThat(latest).isNotNull();
    assertThat(latest.runId()).isEqualTo(tested.id());
    assertThat(domain.runCount()).isEqualTo(2);
  }

  @Test
  void theNodeThatRunsAJobIsAskedToStop() {
    Job job = pushAndLease(Jobs.zoneTest());

    assertThat(store.control().cancel(job.id(), CANCELED_AT)).isEqualTo(CancelResult.REQUESTED);
    assertThat(store.control().cancel(job.id(), CANCELED_AT)).isEqualTo(CancelResult.REQUESTED);

    Job asked = pending(job.id());
    assertThat(asked.status()).isEqualTo(JobStatus.RUNNING);
    assertThat(asked.cancelRequested()).isTrue();
    assertThat(asked.lease()).isEqualTo(job.lease());
    graduate(Runs.canceled().of(job));
    assertThat(statusOf(job.id())).isEqualTo(JobStatus.CANCELED);
  }

  @Test
  void aJobThatWasAskedToStopMayStillSucceed() {
    Job job = pushAndLease(Jobs.zoneTest());
    store.control().cancel(job.id(), CANCELED_AT);

    graduate(Runs.succeeded().of(job));

    assertThat(statusOf(job.id())).isEqualTo(JobStatus.SUCCEEDED);
  }

  @Test
  void whatHasFinishedOrNeverWasIsNotCanceled() {
    Run run = archive(Jobs.zoneTest(), Runs.succeeded());

    assertThat(store.control().cancel(run.id(), CANCELED_AT)).isEqualTo(CancelResult.TERMINAL);
    assertThat(finished(run.id())).isEqualTo(run);
    assertThat(store.control().cancel(TestIds.nextJob(), CANCELED_AT))
        .isEqualTo(CancelResult.NOT_FOUND);
  }

  @Test
  void removeCancelsWhatWaitsAndLeavesTheRestAlone() {
    Job running = pushAndLease(Jobs.zoneTest());
    Run run = archive(Jobs.zoneTest(), Runs.succeeded());
    JobId queued = pushOne(Jobs.zoneTest());
    JobId scheduled = pushOne(Jobs.zoneTest().runAt(now().plusSeconds(3_600)));
    JobId held = pushOne(Jobs.zoneTest());
    store.control().hold(held);
    JobId kept = pushOne(Jobs.zoneTest());

    List<JobId> removed =
        store
            .control()
            .remove(
                List.of(
                    held, running.id(), scheduled, run.id(), TestIds.nextJob(), queued, scheduled),
                CANCELED_AT);

    assertThat(removed).containsExactly(held, scheduled, queued);
    assertThat(removed)
        .allSatisfy(
            id -> {
              assertThat(statusOf(id)).isEqualTo(JobStatus.CANCELED);
              assertThat(finished(id).finishedAt()).isEqualTo(CANCELED_AT);
            });
    assertThat(pending(running.id())).isEqualTo(running);
    assertThat(finished(run.id())).isEqualTo(run);
    assertThat(order()).containsExactly(kept);
  }

  @Test
  void removingNothingIsFine() {
    assertThat(store.control().remove(List.of(), CANCELED_AT)).isEmpty();
  }

  @Test
  void aThousandJobsAreRemovedInOneCall() {
    List<JobId> pushed = push(Jobs.several(1_000, PriorityTier.BATCH));

    assertThat(store.control().remove(pushed.reversed(), CANCELED_AT)).isEqualTo(pushed.reversed());
    assertThat(order()).isEmpty();
  }
}
