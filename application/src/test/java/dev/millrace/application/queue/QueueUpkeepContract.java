package dev.millrace.application.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.queue.QueueUpkeep.Settled;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Patience;
import dev.millrace.application.store.StoreContract;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link QueueUpkeep} promises. */
public abstract class QueueUpkeepContract extends StoreContract {
  /** Far enough ahead that a push on a busy machine is done before. */
  private static final Duration AHEAD = Duration.ofMillis(400);

  private static final Settled NONE = new Settled(0, 0);

  @Test
  void anEmptyQueueNeedsNoUpkeep() {
    assertThat(store.upkeep().promoteDue(10)).isZero();
    assertThat(store.upkeep().settleExpiredLeases(10)).isEqualTo(NONE);
    assertThat(store.upkeep().settleLeasesOf(NODE, 10)).isEqualTo(NONE);
    assertThat(store.upkeep().expireOverdue(10)).isZero();
  }

  @Test
  void jobsWithTimeLeftAreLeftAlone() {
    Instant later = now().plus(Duration.ofHours(1));
    JobId scheduled = pushOne(Jobs.zoneTest().runAt(later).expiresAt(later));
    JobId running = pushAndLease(Jobs.zoneTest().expiresAt(later)).id();
    JobId queued = pushOne(Jobs.zoneTest().expiresAt(later));

    assertThat(store.upkeep().promoteDue(10)).isZero();
    assertThat(store.upkeep().settleExpiredLeases(10)).isEqualTo(NONE);
    assertThat(store.upkeep().expireOverdue(10)).isZero();
    assertThat(statusOf(scheduled)).isEqualTo(JobStatus.SCHEDULED);
    assertThat(statusOf(running)).isEqualTo(JobStatus.RUNNING);
    assertThat(statusOf(queued)).isEqualTo(JobStatus.QUEUED);
  }

  @Test
  void dueJobsAreLeasableInTheOrderOfTheirTimesBehindAllThatWait() {
    Instant soon = now().plus(AHEAD);
    List<JobId> scheduled =
        push(
            Jobs.zoneTest().runAt(soon.plusMillis(2)),
            Jobs.zoneTest().runAt(soon.plusMillis(1)),
            Jobs.zoneTest().runAt(soon.plusMillis(1)),
            Jobs.zoneTest().runAt(soon));
    JobId waiting = pushOne(Jobs.zoneTest());
    JobId batch = pushOne(Jobs.zoneTest().batch());
    awaitTime(soon.plusMillis(2));

    assertThat(store.upkeep().promoteDue(10)).isEqualTo(4);

    assertThat(order())
        .containsExactly(
            waiting, scheduled.get(3), scheduled.get(1), scheduled.get(2), scheduled.get(0), batch);
    assertThat(store.upkeep().promoteDue(10)).isZero();
    JobId after = pushOne(Jobs.zoneTest());
    assertThat(order()).startsWith(waiting, scheduled.get(3)).endsWith(after, batch);
  }

  @Test
  void promotionGoesInChunksTheLongestDueFirst() {
    Instant soon = now().plus(AHEAD);
    List<Jobs> jobs = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      jobs.add(Jobs.zoneTest().runAt(soon.plusNanos(i * 1_000L)));
    }
    List<JobId> scheduled = push(jobs);
    awaitTime(soon.plusMillis(1));

    assertThat(store.upkeep().promoteDue(2)).isEqualTo(2);
    assertThat(order()).isEqualTo(scheduled.subList(0, 2));
    assertThat(store.upkeep().promoteDue(2)).isEqualTo(2);
    assertThat(store.upkeep().promoteDue(2)).isEqualTo(1);
    assertThat(order()).isEqualTo(scheduled);
  }

  @Test
  void aHeldJobIsNotPromoted() {
    Instant soon = now().plus(AHEAD);
    JobId id = pushOne(Jobs.zoneTest().runAt(soon));
    store.control().hold(id);
    awaitTime(soon);

    assertThat(store.upkeep().promoteDue(10)).isZero();
    assertThat(statusOf(id)).isEqualTo(JobStatus.PAUSED);
  }

  @Test
  void aJobWithAttemptsLeftIsQueuedAgainAtItsOldPlace() {
    List<JobId> pushed =
        push(Jobs.zoneTest().attempts(2), Jobs.zoneTest().attempts(2), Jobs.zoneTest());
    Job job = leaseOne(NODE, SHORT);

    assertThat(settleOne()).isEqualTo(new Settled(1, 0));

    assertThat(order()).isEqualTo(pushed);
    Job waiting = pending(job.id());
    assertThat(waiting.attempt()).isEqualTo(1);
    assertThat(waiting.lease()).isNull();
    assertThat(waiting.startedAt()).isNull();
    assertThat(codeOf(waiting.lastFailure())).isEqualTo(Failure.LEASE_EXPIRED);
    assertThat(leaseOne().attempt()).isEqualTo(2);
  }

  @Test
  void aJobOnItsLastAttemptFails() {
    pushOne(Jobs.zoneTest("a.example"));
    Instant before = now();
    Job job = leaseOne(NODE, SHORT);

    assertThat(settleOne()).isEqualTo(new Settled(0, 1));

    Run run = finished(job.id());
    assertThat(run.status()).isEqualTo(JobStatus.FAILED);
    assertThat(codeOf(run.failure())).isEqualTo(Failure.LEASE_EXPIRED);
    assertThat(run.attempt()).isEqualTo(1);
    assertThat(run.startedAt()).isEqualTo(job.startedAt());
    assertThat(run.finishedAt()).isBetween(before, now());
    assertThat(run.nodeId()).isEqualTo(NODE);
    assertThat(run.spec()).isEqualTo(job.spec());
    assertThat(run.entryCount()).isZero();
    assertThat(run.worstLevel()).isNull();
    assertThat(run.score()).isNull();
    assertThat(store.runs().find(run.id()).orElseThrow().domainId()).isNotNull();
  }

  @Test
  void aJobThatWasToBeCanceledIsCanceledWhateverAttemptsAreLeft() {
    pushOne(Jobs.zoneTest().attempts(9));
    Job job = leaseOne(NODE, SHORT);
    store.control().cancel(job.id(), now());

    assertThat(settleOne()).isEqualTo(new Settled(0, 1));

    assertThat(statusOf(job.id())).isEqualTo(JobStatus.CANCELED);
    assertThat(finished(job.id()).attempt()).isEqualTo(1);
  }

  @Test
  void expiredLeasesAreSettledInChunks() {
    push(Jobs.several(3, PriorityTier.NORMAL));
    push(Jobs.several(2, PriorityTier.BATCH).stream().map(job -> job.attempts(2)).toList());
    lease(NODE, 3, SHORT);
    lease(OTHER_NODE, 2, SHORT);
    awaitTime(now().plus(SHORT));

    List<Settled> chunks = new ArrayList<>();
    Settled chunk = store.upkeep().settleExpiredLeases(2);
    while (chunk.total() > 0) {
      chunks.add(chunk);
      chunk = store.upkeep().settleExpiredLeases(2);
    }

    assertThat(chunks).extracting(Settled::total).containsExactly(2, 2, 1);
    assertThat(chunks.stream().mapToInt(Settled::requeued).sum()).isEqualTo(2);
    assertThat(chunks.stream().mapToInt(Settled::graduated).sum()).isEqualTo(3);
  }

  @Test
  void onlyThisNodesLeasesAreSettledAtItsStart() {
    List<JobId> pushed =
        push(Jobs.zoneTest(), Jobs.zoneTest().attempts(2), Jobs.zoneTest(), Jobs.zoneTest());
    lease(NODE, 2, LONG);
    lease(OTHER_NODE, 1, LONG);

    assertThat(store.upkeep().settleLeasesOf(NODE, 10)).isEqualTo(new Settled(1, 1));

    assertThat(statusOf(pushed.get(0))).isEqualTo(JobStatus.FAILED);
    assertThat(codeOf(finished(pushed.get(0)).failure())).isEqualTo(Failure.INTERRUPTED);
    assertThat(order()).containsExactly(pushed.get(1), pushed.get(3));
    assertThat(codeOf(pending(pushed.get(1)).lastFailure())).isEqualTo(Failure.INTERRUPTED);
    assertThat(statusOf(pushed.get(2))).isEqualTo(JobStatus.RUNNING);
    assertThat(store.upkeep().settleLeasesOf(NODE, 10)).isEqualTo(NONE);
  }

  @Test
  void aNodesLeasesAreSettledInChunksAndCancelsAreKept() {
    List<JobId> pushed =
        push(Jobs.several(3, PriorityTier.NORMAL).stream().map(job -> job.attempts(5)).toList());
    lease(3);
    store.control().cancel(pushed.get(1), now());

    Settled first = store.upkeep().settleLeasesOf(NODE, 2);
    Settled second = store.upkeep().settleLeasesOf(NODE, 2);

    assertThat(first.total()).isEqualTo(2);
    assertThat(second.total()).isEqualTo(1);
    assertThat(first.graduated() + second.graduated()).isEqualTo(1);
    assertThat(statusOf(pushed.get(1))).isEqualTo(JobStatus.CANCELED);
    assertThat(order()).containsExactly(pushed.get(0), pushed.get(2));
  }

  @Test
  void whateverWaitsPastItsDeadlineExpires() {
    Instant soon = now().plusMillis(500);
    Instant later = now().plus(Duration.ofHours(1));
    JobId running = pushAndLease(Jobs.zoneTest().expiresAt(soon)).id();
    JobId queued = pushOne(Jobs.zoneTest().expiresAt(soon));
    JobId scheduled = pushOne(Jobs.zoneTest().runAt(later).expiresAt(soon));
    JobId held = pushOne(Jobs.zoneTest().batch().expiresAt(soon));
    store.control().hold(held);
    JobId inTime = pushOne(Jobs.zoneTest().expiresAt(later));
    JobId anyTime = pushOne(Jobs.zoneTest());
    awaitTime(soon);

    assertThat(store.upkeep().expireOverdue(10)).isEqualTo(3);

    for (JobId id : List.of(queued, scheduled, held)) {
      Run run = finished(id);
      assertThat(run.status()).isEqualTo(JobStatus.EXPIRED);
      assertThat(codeOf(run.failure())).isEqualTo(Failure.DEADLINE_PASSED);
      assertThat(run.attempt()).isZero();
      assertThat(run.startedAt()).isNull();
      assertThat(run.nodeId()).isNull();
      assertThat(run.finishedAt()).isBetween(soon, now());
    }
    assertThat(statusOf(running)).isEqualTo(JobStatus.RUNNING);
    assertThat(order()).containsExactly(inTime, anyTime);
  }

  @Test
  void expiryGoesInChunks() {
    Instant past = now().minusSeconds(1);
    push(Jobs.several(5, PriorityTier.BATCH).stream().map(job -> job.expiresAt(past)).toList());

    assertThat(store.upkeep().expireOverdue(3)).isEqualTo(3);
    assertThat(store.upkeep().expireOverdue(3)).isEqualTo(2);
    assertThat(store.upkeep().expireOverdue(3)).isZero();
  }

  private Settled settleOne() {
    List<Settled> seen = new ArrayList<>();
    Patience.until(
        "a lease ran out",
        () -> {
          Settled settled = store.upkeep().settleExpiredLeases(10);
          seen.add(settled);
          return settled.total() > 0;
        });
    return seen.getLast();
  }

  private void awaitTime(Instant time) {
    Patience.until("it is " + time, () -> now().isAfter(time));
  }

  private static String codeOf(@Nullable Failure failure) {
    return failure == null ? "none" : failure.code();
  }
}
