package dev.millrace.application.queue;

import static dev.millrace.application.queue.GraduationContract.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Patience;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.Lease;
import dev.millrace.domain.job.LeaseToken;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link JobQueue} promises to those who hold a lease, and refuses to those who held one. */
public abstract class LeaseContract extends StoreContract {
  private static final Failure NO_ANSWER =
      new Failure("no_answer", "It said \"nothing\" – 'ü' 😀.");

  @Test
  void extendingNothingIsFine() {
    assertThat(store.queue().extend(NODE, LONG, List.of()))
        .isEqualTo(new Extension(Set.of(), Set.of()));
  }

  @Test
  void anExtendedLeaseHoldsFromNowOnAndTheProgressIsKept() {
    Job job = pushAndLease(Jobs.zoneTest());
    Instant before = now();

    Extension extension = store.queue().extend(NODE, Duration.ofHours(1), List.of(beat(job, 42)));

    assertThat(extension).isEqualTo(new Extension(Set.of(), Set.of()));
    assertThat(lockedUntil(job.id()))
        .isBetween(before.plus(Duration.ofHours(1)), now().plus(Duration.ofHours(1)));
    assertThat(pending(job.id()).progress()).isEqualTo(42);
    assertThat(token(pending(job.id()))).isEqualTo(token(job));
  }

  @Test
  void manyLeasesAreExtendedAtOnceEachWithItsOwnProgress() {
    push(Jobs.several(300, PriorityTier.BATCH));
    List<Job> leased = lease(300);

    Extension extension =
        store
            .queue()
            .extend(
                NODE,
                LONG,
                leased.stream().map(job -> beat(job, leased.indexOf(job) % 101)).toList());

    assertThat(extension.lost()).isEmpty();
    assertThat(leased)
        .allSatisfy(
            job -> assertThat(pending(job.id()).progress()).isEqualTo(leased.indexOf(job) % 101));
  }

  @Test
  void extendTellsWhichLeasesAreLost() {
    push(Jobs.several(4, PriorityTier.NORMAL));
    List<Job> leased = lease(4);
    graduate(Runs.succeeded().of(leased.get(1)));
    Heartbeat stale = new Heartbeat(leased.get(2).id(), new LeaseToken(TestIds.next()), 99);
    Heartbeat unknown = new Heartbeat(TestIds.nextJob(), new LeaseToken(TestIds.next()), 1);
    Instant heldUntil = lockedUntil(leased.get(2).id());

    Extension extension =
        store
            .queue()
            .extend(
                NODE,
                Duration.ofHours(9),
                List.of(beat(leased.get(0), 1), beat(leased.get(1), 1), stale, unknown));

    assertThat(extension.lost())
        .containsExactlyInAnyOrder(leased.get(1).id(), leased.get(2).id(), unknown.jobId());
    assertThat(lockedUntil(leased.get(2).id())).isEqualTo(heldUntil);
    assertThat(pending(leased.get(2).id()).progress()).isZero();
    assertThat(pending(leased.get(3).id())).isEqualTo(leased.get(3));
  }

  @Test
  void aNodeExtendsOnlyItsOwnLeases() {
    Job job = pushAndLease(Jobs.zoneTest());

    Extension extension = store.queue().extend(OTHER_NODE, LONG, List.of(beat(job, 5)));

    assertThat(extension.lost()).containsExactly(job.id());
    assertThat(pending(job.id())).isEqualTo(job);
  }

  @Test
  void extendTellsWhichJobsAreToStopButKeepsTheirLeases() {
    push(Jobs.several(2, PriorityTier.NORMAL));
    List<Job> leased = lease(2);
    store.control().cancel(leased.get(0).id(), now());

    Extension extension =
        store
            .queue()
            .extend(
                NODE, Duration.ofHours(1), List.of(beat(leased.get(0), 7), beat(leased.get(1), 8)));

    assertThat(extension).isEqualTo(new Extension(Set.of(), Set.of(leased.get(0).id())));
    assertThat(lockedUntil(leased.get(0).id())).isAfter(now().plus(Duration.ofMinutes(50)));
    assertThat(pending(leased.get(0).id()).progress()).isEqualTo(7);
  }

  @Test
  void anExtendedLeaseDoesNotRunOut() {
    push(Jobs.several(2, PriorityTier.NORMAL));
    List<Job> leased = lease(NODE, 2, SHORT);
    store.queue().extend(NODE, LONG, List.of(beat(leased.get(0), 1)));

    Patience.until("one lease ran out", () -> store.upkeep().settleExpiredLeases(10).total() == 1);

    assertThat(statusOf(leased.get(0).id())).isEqualTo(JobStatus.RUNNING);
    assertThat(statusOf(leased.get(1).id())).isEqualTo(JobStatus.FAILED);
  }

  @Test
  void aReleasedJobWaitsAtItsOldPlace() {
    List<JobId> pushed = push(Jobs.several(3, PriorityTier.NORMAL));
    Job job = leaseOne();

    assertThat(store.queue().release(release(job, Duration.ZERO, false))).isTrue();

    assertThat(order()).isEqualTo(pushed);
    Job waiting = pending(job.id());
    assertThat(waiting.status()).isEqualTo(JobStatus.QUEUED);
    assertThat(waiting.lease()).isNull();
    assertThat(waiting.startedAt()).isNull();
    assertThat(waiting.position()).isEqualTo(job.position());
  }

  @Test
  void anAttemptCountsOnlyIfTheReleaseSaysSo() {
    Job first = pushAndLease(Jobs.zoneTest().attempts(5));
    store.queue().release(release(first, Duration.ZERO, false));
    assertThat(pending(first.id()).attempt()).isZero();

    Job second = leaseOne();
    assertThat(second.attempt()).isEqualTo(1);
    store.queue().release(release(second, Duration.ZERO, true));
    assertThat(pending(first.id()).attempt()).isEqualTo(1);

    assertThat(leaseOne().attempt()).isEqualTo(2);
  }

  @Test
  void aReleaseWithADelayIsScheduledByTheDatabasesClock() {
    Job job = pushAndLease(Jobs.zoneTest().attempts(5));
    Instant before = now();

    store
        .queue()
        .release(new Release(job.id(), token(job), Duration.ofMinutes(3), true, NO_ANSWER));

    Job waiting = pending(job.id());
    assertThat(waiting.status()).isEqualTo(JobStatus.SCHEDULED);
    assertThat(waiting.runAt())
        .isBetween(before.plus(Duration.ofMinutes(3)), now().plus(Duration.ofMinutes(3)));
    assertThat(waiting.lastFailure()).isEqualTo(NO_ANSWER);
    assertThat(lease(10)).isEmpty();
  }

  @Test
  void aReleasedJobThatWasToBeCanceledIsCanceled() {
    Job job = pushAndLease(Jobs.zoneTest().attempts(5));
    store.control().cancel(job.id(), now());

    assertThat(store.queue().release(release(job, Duration.ZERO, true))).isTrue();

    Run run = finished(job.id());
    assertThat(run.status()).isEqualTo(JobStatus.CANCELED);
    assertThat(run.attempt()).isEqualTo(1);
    assertThat(run.startedAt()).isEqualTo(job.startedAt());
    assertThat(run.nodeId()).isEqualTo(NODE);
    assertThat(lease(10)).isEmpty();
  }

  @Test
  void aNewAttemptStartsAtNothing() {
    Job first = pushAndLease(Jobs.zoneTest().attempts(2));
    store.queue().extend(NODE, LONG, List.of(beat(first, 80)));
    store.queue().release(new Release(first.id(), token(first), Duration.ZERO, true, NO_ANSWER));

    Job second = leaseOne();

    assertThat(second.progress()).isZero();
    assertThat(second.cancelRequested()).isFalse();
    assertThat(second.lastFailure()).isEqualTo(NO_ANSWER);
    assertThat(token(second)).isNotEqualTo(token(first));
  }

  @Test
  void theOldOwnerIsRefusedOnceItsLeaseHasRunOut() {
    Job old = pushAndLeaseShortly(Jobs.zoneTest().attempts(3));
    Patience.until("it ran out", () -> store.upkeep().settleExpiredLeases(10).requeued() == 1);

    assertOldOwnerIsRefused(old);
    assertThat(pending(old.id()).status()).isEqualTo(JobStatus.QUEUED);
  }

  @Test
  void theOldOwnerIsRefusedOnceSomebodyElseHasTheJob() {
    Job old = pushAndLeaseShortly(Jobs.zoneTest().attempts(3));
    Patience.until("it ran out", () -> store.upkeep().settleExpiredLeases(10).requeued() == 1);
    Job taken = leaseOne(OTHER_NODE, LONG);

    assertOldOwnerIsRefused(old);
    assertThat(pending(old.id())).isEqualTo(taken);
    assertThat(taken.attempt()).isEqualTo(2);
    graduate(Runs.succeeded().of(taken));
  }

  @Test
  void theOldOwnerIsRefusedEvenOnTheSameNode() {
    Job old = pushAndLease(Jobs.zoneTest().attempts(3));
    store.queue().release(release(old, Duration.ZERO, true));
    Job again = leaseOne();

    assertOldOwnerIsRefused(old);
    assertThat(pending(old.id())).isEqualTo(again);
  }

  @Test
  void aReleaseOfAnUnknownJobIsRefused() {
    assertThat(
            store
                .queue()
                .release(
                    new Release(
                        TestIds.nextJob(),
                        new LeaseToken(TestIds.next()),
                        Duration.ZERO,
                        true,
                        null)))
        .isFalse();
  }

  private void assertOldOwnerIsRefused(Job old) {
    assertThat(store.queue().extend(NODE, LONG, List.of(beat(old, 99))).lost())
        .containsExactly(old.id());
    assertThat(store.queue().release(release(old, Duration.ZERO, false))).isFalse();
    assertThat(store.queue().graduate(List.of(Runs.succeeded().of(old)))).containsExactly(old.id());
    assertThat(store.runs().find(old.id())).isEmpty();
  }

  private Job pushAndLeaseShortly(Jobs job) {
    pushOne(job);
    return leaseOne(NODE, SHORT);
  }

  private Instant lockedUntil(JobId id) {
    Lease lease = pending(id).lease();
    assertThat(lease).isNotNull();
    return lease.lockedUntil();
  }

  private static Heartbeat beat(Job job, int progress) {
    return new Heartbeat(job.id(), token(job), progress);
  }

  private static Release release(Job job, Duration delay, boolean counts) {
    return new Release(job.id(), token(job), delay, counts, null);
  }
}
