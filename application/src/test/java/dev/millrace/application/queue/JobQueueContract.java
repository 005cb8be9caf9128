package dev.millrace.application.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.Lease;
import dev.millrace.domain.job.PriorityTier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What {@link JobQueue} promises of pushing and leasing. {@link LeaseContract} has the rest of a
 * lease's life, {@link GraduationContract} its end, {@link QueueRaceContract} many threads at once.
 */
public abstract class JobQueueContract extends StoreContract {
  private static final JobKind OTHER_KIND = new JobKind("other");

  @Test
  void anEmptyQueueLeasesNothing() {
    assertThat(lease(10)).isEmpty();
  }

  @Test
  void pushingNothingIsFine() {
    assertThat(store.queue().push(List.of())).isEmpty();
    assertThat(order()).isEmpty();
  }

  @Test
  void aPushAnswersForEachJobInOrder() {
    List<NewJob> jobs = Jobs.several(3, PriorityTier.NORMAL).stream().map(Jobs::build).toList();

    List<PushedJob> pushed = store.queue().push(jobs);

    assertThat(pushed).allMatch(PushedJob::isNew);
    assertThat(pushed.stream().map(PushedJob::id))
        .isEqualTo(jobs.stream().map(NewJob::id).toList());
  }

  @Test
  void aPushAnswersWithTheJobsAsTheyAreKept() {
    List<NewJob> jobs =
        List.of(
            Jobs.zoneTest("a.test").build(),
            Jobs.zoneTest("b.test").of(insertBatch()).attempts(3).key("k1").build(),
            Jobs.zoneTest("c.test").runAt(now().plus(Duration.ofHours(1))).build(),
            Jobs.zoneTest("d.test").runAt(now().minus(Duration.ofHours(1))).build(),
            Jobs.task(TASK).expiresAt(now().plus(Duration.ofHours(1))).build());

    for (PushedJob pushed : store.queue().push(jobs)) {
      assertThat(pushed.added()).isEqualTo(pending(pushed.id()));
    }
  }

  @Test
  void aPushedJobWaitsAsItWasGiven() {
    Instant deadline = now().plus(Duration.ofHours(1));
    BatchId batch = insertBatch();
    NewJob job = Jobs.zoneTest("a.example").of(batch).attempts(7).expiresAt(deadline).build();

    store.queue().push(List.of(job));

    Job waiting = pending(job.id());
    assertThat(waiting)
        .isEqualTo(
            new Job(
                job.id(),
                job.spec(),
                PriorityTier.BATCH,
                waiting.position(),
                JobStatus.QUEUED,
                0,
                7,
                Jobs.SUBMITTED,
                null,
                deadline,
                null,
                batch,
                null,
                false,
                0,
                null,
                null));
  }

  @Test
  void aJobForLaterIsScheduledAndOneForThePastIsQueued() {
    Instant later = now().plus(Duration.ofHours(1));
    JobId future = pushOne(Jobs.zoneTest().runAt(later));
    JobId past = pushOne(Jobs.zoneTest().runAt(now().minusSeconds(5)));

    assertThat(pending(future).status()).isEqualTo(JobStatus.SCHEDULED);
    assertThat(pending(future).runAt()).isEqualTo(later);
    assertThat(pending(past).status()).isEqualTo(JobStatus.QUEUED);
    assertThat(ids(lease(10))).containsExactly(past);
  }

  @Test
  void orderOfSubmissionIsKeptWithinAndAcrossPushes() {
    List<JobId> submitted = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      submitted.addAll(push(Jobs.several(7, PriorityTier.NORMAL)));
    }

    assertThat(order()).isEqualTo(submitted);
    assertThat(ids(lease(20))).isEqualTo(submitted.subList(0, 20));
    assertThat(ids(lease(20))).isEqualTo(submitted.subList(20, 35));
  }

  @Test
  void orderOfSubmissionDoesNotDependOnTheIds() {
    JobId smaller = TestIds.nextJob();
    JobId greater = TestIds.nextJob();

    push(Jobs.zoneTest().id(greater), Jobs.zoneTest().id(smaller));

    assertThat(ids(lease(2))).containsExactly(greater, smaller);
  }

  @Test
  void jobsOfOneInstantKeepTheirOrder() {
    List<JobId> submitted =
        push(
            Jobs.several(50, PriorityTier.BATCH).stream()
                .map(job -> job.createdAt(Jobs.SUBMITTED))
                .toList());

    assertThat(ids(lease(50))).isEqualTo(submitted);
  }

  @Test
  void theNormalTierIsDrainedBeforeTheBatchTier() {
    List<JobId> batch = push(Jobs.several(3, PriorityTier.BATCH));
    List<JobId> normal = push(Jobs.several(2, PriorityTier.NORMAL));

    assertThat(ids(lease(3))).containsExactly(normal.get(0), normal.get(1), batch.get(0));
    JobId late = pushOne(Jobs.zoneTest());
    assertThat(ids(lease(10))).containsExactly(late, batch.get(1), batch.get(2));
  }

  @Test
  void tiersOfOnePushAreToldApart() {
    List<JobId> pushed = push(Jobs.zoneTest().batch(), Jobs.zoneTest(), Jobs.zoneTest().batch());

    assertThat(ids(lease(3))).containsExactly(pushed.get(1), pushed.get(0), pushed.get(2));
  }

  @Test
  void onlyTheKindsAskedForAreLeased() {
    JobId task = pushOne(Jobs.task(TASK));
    JobId other = pushOne(Jobs.task(OTHER_KIND));
    JobId test = pushOne(Jobs.zoneTest());

    assertThat(ids(leaseKinds(10, OTHER_KIND))).containsExactly(other);
    assertThat(ids(leaseKinds(10, JobKind.ZONE_TEST, TASK))).containsExactly(task, test);
    assertThat(leaseKinds(10, OTHER_KIND)).isEmpty();
  }

  @Test
  void severalKindsComeInOneOrder() {
    List<JobId> pushed = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      pushed.add(pushOne(Jobs.task(i % 2 == 0 ? TASK : OTHER_KIND)));
    }
    JobId batch = pushOne(Jobs.task(OTHER_KIND).batch());

    assertThat(ids(leaseKinds(5, OTHER_KIND, TASK))).isEqualTo(pushed.subList(0, 5));
    pushed.add(batch);
    assertThat(ids(leaseKinds(50, OTHER_KIND, TASK))).isEqualTo(pushed.subList(5, 13));
  }

  @Test
  void aLeasedJobRunsItsFirstAttempt() {
    Instant before = now();
    JobId id = pushOne(Jobs.zoneTest().attempts(3));

    Job leased = leaseOne(NODE, Duration.ofSeconds(30));

    Instant after = now();
    Lease lease = leased.lease();
    assertThat(leased.id()).isEqualTo(id);
    assertThat(leased.status()).isEqualTo(JobStatus.RUNNING);
    assertThat(leased.attempt()).isEqualTo(1);
    assertThat(leased.startedAt()).isBetween(before, after);
    assertThat(lease).isNotNull();
    assertThat(lease.nodeId()).isEqualTo(NODE);
    assertThat(lease.lockedUntil()).isBetween(before.plusSeconds(30), after.plusSeconds(30));
    assertThat(pending(id)).isEqualTo(leased);
  }

  @Test
  void eachLeaseHasATokenOfItsOwn() {
    push(Jobs.several(20, PriorityTier.NORMAL));

    assertThat(lease(20).stream().map(GraduationContract::token)).doesNotHaveDuplicates();
  }

  @Test
  void aLeasedJobIsNotLeasedAgain() {
    push(Jobs.several(3, PriorityTier.NORMAL));

    assertThat(lease(NODE, 2, LONG)).hasSize(2);
    assertThat(lease(OTHER_NODE, 5, LONG)).hasSize(1);
    assertThat(lease(NODE, 5, LONG)).isEmpty();
  }

  @Test
  void aJobPastItsDeadlineIsNotStarted() {
    pushOne(Jobs.zoneTest().expiresAt(now().minusSeconds(1)));
    JobId inTime = pushOne(Jobs.zoneTest().expiresAt(now().plusSeconds(60)));

    assertThat(ids(lease(10))).containsExactly(inTime);
  }

  @Test
  void aPausedQueueLeasesNothingUntilItGoesOn() {
    JobId id = pushOne(Jobs.zoneTest());
    store.control().setPaused(true);

    assertThat(lease(10)).isEmpty();
    assertThat(statusOf(id)).isEqualTo(JobStatus.QUEUED);

    store.control().setPaused(false);
    assertThat(ids(lease(10))).containsExactly(id);
  }

  @Test
  void aThousandJobsAreLeasedInOneCall() {
    List<JobId> pushed = push(Jobs.several(1_100, PriorityTier.BATCH));

    assertThat(ids(lease(1_000))).isEqualTo(pushed.subList(0, 1_000));
    assertThat(ids(lease(1_000))).isEqualTo(pushed.subList(1_000, 1_100));
  }

  @Test
  void aKeyThatCameEarlierInTheSamePushStandsForTheSameJob() {
    NewJob first = Jobs.zoneTest("a.test").key("k1").build();
    NewJob between = Jobs.zoneTest("b.test").build();
    NewJob again = Jobs.zoneTest("c.test").key("k1").build();

    assertThat(store.queue().push(List.of(first, between, again)))
        .extracting(PushedJob::id, PushedJob::isNew)
        .containsExactly(
            tuple(first.id(), true), tuple(between.id(), true), tuple(first.id(), false));
    assertThat(order()).containsExactly(first.id(), between.id());
  }

  @Test
  void aKeyOfAnEarlierPushStandsForTheSameJob() {
    JobId first = pushOne(Jobs.zoneTest().key("k1"));

    NewJob fresh = Jobs.zoneTest().build();
    assertThat(store.queue().push(List.of(Jobs.zoneTest().key("k1").build(), fresh)))
        .extracting(PushedJob::id, PushedJob::isNew)
        .containsExactly(tuple(first, false), tuple(fresh.id(), true));
    assertThat(order()).containsExactly(first, fresh.id());
  }

  @Test
  void aKeyIsKnownWhileItsJobRunsAndAfterItHasFinished() {
    Job job = pushAndLease(Jobs.zoneTest().key("k1"));
    assertThat(pushAgain("k1")).isEqualTo(PushedJob.known(job.id()));

    graduate(Runs.succeeded().of(job));
    assertThat(pushAgain("k1")).isEqualTo(PushedJob.known(job.id()));
    assertThat(order()).isEmpty();
  }

  /** Whoever was not told that a push was kept may push the very same jobs again. */
  @Test
  void theSameJobPushedAgainUnderItsKeyIsThereOnce() {
    NewJob job = Jobs.zoneTest().key("k1").build();
    PushedJob known = PushedJob.known(job.id());
    store.queue().push(List.of(job));

    assertThat(store.queue().push(List.of(job))).containsExactly(known);
    assertThat(order()).containsExactly(job.id());

    graduate(Runs.succeeded().of(leaseOne()));
    assertThat(store.queue().push(List.of(job))).containsExactly(known);
    assertThat(order()).isEmpty();
  }

  @Test
  void aKeyIsForgottenWithItsRun() {
    archive(Jobs.zoneTest().key("k1"), Runs.succeeded());
    store.cleaner().purge(Runs.FINISHED.plusSeconds(1), 10);

    assertThat(pushAgain("k1").isNew()).isTrue();
  }

  @Test
  void keysDifferInEveryCharacter() {
    List<String> keys =
        List.of("key", "Key", "key ", " key", "kéy", "ke\u0301y", "k'e\"y", "键", "k".repeat(255));

    List<PushedJob> pushed =
        store.queue().push(keys.stream().map(key -> Jobs.zoneTest().key(key).build()).toList());

    assertThat(pushed).allMatch(PushedJob::isNew);
    for (int i = 0; i < keys.size(); i++) {
      assertThat(pushAgain(keys.get(i))).isEqualTo(PushedJob.known(pushed.get(i).id()));
    }
  }

  @Test
  void aPayloadOfAMegabyteIsKeptAsItWasSent() {
    String payload = "{ \"b\": 1, \"a\": [ ],  \"b\": \"" + "ü'\\\"€😀\\n".repeat(80_000) + "\" }";
    JobId id = pushOne(Jobs.of(new JobSpec.Task(TASK, payload)));

    Job leased = leaseOne();

    assertThat(leased.id()).isEqualTo(id);
    assertThat(((JobSpec.Task) leased.spec()).payload().equals(payload)).isTrue();
  }

  private PushedJob pushAgain(String key) {
    return store.queue().push(List.of(Jobs.zoneTest().key(key).build())).getFirst();
  }

  private List<Job> leaseKinds(int max, JobKind... kinds) {
    return store.queue().lease(new LeaseRequest(NODE, max, LONG, Set.of(kinds)));
  }
}
