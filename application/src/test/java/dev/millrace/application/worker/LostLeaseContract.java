package dev.millrace.application.worker;

import static dev.millrace.application.worker.ScriptedExecutor.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Patience;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.Lease;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A node that lost a lease, because its heartbeats did not come through, writes nothing. */
public abstract class LostLeaseContract extends WorkerContract {

  private final CountDownLatch gate = new CountDownLatch(1);

  @Test
  void theAttemptIsBrokenOffAsSoonAsTheLossIsKnown() {
    Job taken = runHereAndLeaseElsewhere();

    troubled.heal();

    Patience.until("the attempt is broken off", () -> zoneTests.interrupted().size() == 1);
    untilCounted("lost");
    assertThat(telemetry.of("lost")).isEqualTo(1);
    assertThat(pending(taken.id()).lease()).isEqualTo(taken.lease());
  }

  @Test
  void aLateResultIsRefused() {
    Job taken = runHereAndLeaseElsewhere();

    gate.countDown();

    untilCounted("lost");
    Patience.until("nothing runs", () -> zoneTests.running() == 0);
    assertThat(telemetry.of("succeeded")).isZero();
    assertThat(pending(taken.id()).lease()).isEqualTo(taken.lease());
    assertThat(store.runs().find(taken.id())).isEmpty();
  }

  @Test
  void theNodeGoesOnWithOtherJobs() {
    runHereAndLeaseElsewhere();
    troubled.heal();
    gate.countDown();

    JobId next = pushOne(Jobs.task(TASK));

    untilFinished(next);
    assertThat(statusOf(next)).isEqualTo(JobStatus.SUCCEEDED);
  }

  @Test
  void theNodeThatLeasesItsOwnLostJobAnewBreaksOffTheOldAttemptAndKeepsTheNew() {
    CountDownLatch brokenOff = new CountDownLatch(1);
    zoneTests.plays(
        (task, progress) -> {
          if (task.attempt() == 1) {
            waitAtGateDeaf(brokenOff);
          } else {
            gate.await();
          }
          return succeeded();
        });
    JobId id = pushOne(Jobs.zoneTest().attempts(2));
    troubled.failHeartbeats();
    start(2);
    untilRunning(1);
    Patience.until(
        "the lease has run out", () -> store.upkeep().settleExpiredLeases(10).total() > 0);

    untilRunning(2);
    Patience.until("the old attempt is broken off", () -> brokenOff.getCount() == 0);
    Lease second = Objects.requireNonNull(pending(id).lease());
    troubled.heal();
    Patience.until(
        "the new lease is extended",
        () ->
            Objects.requireNonNull(pending(id).lease())
                .lockedUntil()
                .isAfter(second.lockedUntil()));
    gate.countDown();

    untilFinished(id);
    assertThat(statusOf(id)).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(finished(id).attempt()).isEqualTo(2);
    assertThat(telemetry.of("lost")).isEqualTo(1);
  }

  private void waitAtGateDeaf(CountDownLatch told) {
    while (true) {
      try {
        gate.await();
        return;
      } catch (InterruptedException e) {
        told.countDown();
      }
    }
  }

  /** The job as the other node leased it. */
  private Job runHereAndLeaseElsewhere() {
    zoneTests.plays(
        (task, progress) -> {
          gate.await();
          return succeeded();
        });
    JobId id = pushOne(Jobs.zoneTest().attempts(5));
    troubled.failHeartbeats();
    start(1);
    untilRunning(1);
    Patience.until(
        "the lease has run out", () -> store.upkeep().settleExpiredLeases(10).total() > 0);
    Job taken = leaseOne(OTHER_NODE, LONG);
    assertThat(taken.id()).isEqualTo(id);
    return taken;
  }
}
