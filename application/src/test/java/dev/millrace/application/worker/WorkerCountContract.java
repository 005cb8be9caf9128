package dev.millrace.application.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Patience;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A node that is told to run more or fewer jobs at once while it works. */
public abstract class WorkerCountContract extends WorkerContract {

  private final CountDownLatch gate = new CountDownLatch(1);

  private Outcome waitAtGate() throws InterruptedException {
    gate.await();
    return ScriptedExecutor.succeeded();
  }

  @Test
  void moreJobsAreStartedAtOnceWhenThereAreMoreWorkers() {
    zoneTests.plays((task, progress) -> waitAtGate());
    List<JobId> ids = push(Jobs.several(6, PriorityTier.NORMAL));
    WorkerRuntime runtime = start(1);
    untilRunning(1);

    runtime.resize(5);

    untilRunning(5);
    assertThat(runtime.workers()).isEqualTo(5);
    gate.countDown();
    ids.forEach(this::untilFinished);
  }

  @Test
  void aNodeWithoutWorkersBeginsToWorkWhenItGetsSome() {
    WorkerRuntime runtime = start(0);
    JobId id = pushOne(Jobs.zoneTest());

    runtime.resize(1);

    untilFinished(id);
    assertThat(finished(id).nodeId()).isEqualTo(NODE);
  }

  @Test
  void fewerWorkersBreakNothingOffAndLeaseLessFromThenOn() {
    zoneTests.plays((task, progress) -> waitAtGate());
    List<JobId> before = push(Jobs.several(4, PriorityTier.NORMAL));
    WorkerRuntime runtime = start(4);
    untilRunning(4);

    runtime.resize(1);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    zoneTests.plays(
        (task, progress) -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          running.decrementAndGet();
          return ScriptedExecutor.succeeded();
        });
    List<JobId> after = push(Jobs.several(8, PriorityTier.NORMAL));
    gate.countDown();

    before.forEach(this::untilFinished);
    after.forEach(this::untilFinished);
    assertThat(before).allMatch(id -> statusOf(id) == JobStatus.SUCCEEDED);
    assertThat(zoneTests.interrupted()).isEmpty();
    assertThat(most).hasValue(1);
  }

  @Test
  void withNoWorkersLeftRunningJobsFinishAndOthersWait() {
    zoneTests.plays((task, progress) -> waitAtGate());
    JobId first = pushOne(Jobs.zoneTest());
    WorkerRuntime runtime = start(1);
    untilRunning(1);

    runtime.resize(0);
    JobId second = pushOne(Jobs.zoneTest());
    gate.countDown();

    untilFinished(first);
    Patience.until("its place is free", () -> runtime.inFlight() == 0);
    assertThat(statusOf(second)).isEqualTo(JobStatus.QUEUED);
    assertThat(runtime.isLeasing()).isTrue();
  }

  @Test
  void whatWasLeasedAheadOfASlowJobGoesBackForOtherNodes() {
    AtomicInteger quick = new AtomicInteger(200);
    zoneTests.plays(
        (task, progress) ->
            quick.getAndDecrement() > 0 ? ScriptedExecutor.succeeded() : waitAtGate());
    List<JobId> ids = push(Jobs.several(300, PriorityTier.NORMAL));
    WorkerRuntime runtime = start(1);

    Patience.until(
        "one runs and nothing waits on this node",
        () -> quick.get() < 0 && runtime.inFlight() == 1 && count(JobStatus.RUNNING) == 1);

    assertThat(count(JobStatus.QUEUED)).isEqualTo(99);
    gate.countDown();
    ids.forEach(this::untilFinished);
    assertThat(ids).allMatch(id -> finished(id).attempt() == 1);
  }

  private long count(JobStatus status) {
    return store.catalog().depth().count(status);
  }

  @Test
  void aCountOutOfBoundsIsRefused() {
    WorkerRuntime runtime = start(1);

    assertThatThrownBy(() -> runtime.resize(1_001)).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> runtime.resize(-1)).isInstanceOf(RuleViolation.class);
    assertThat(runtime.workers()).isEqualTo(1);
  }
}
