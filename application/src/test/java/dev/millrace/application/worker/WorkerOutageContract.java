package dev.millrace.application.worker;

import static dev.millrace.application.worker.ScriptedExecutor.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.error.Unavailable;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Patience;
import dev.millrace.application.store.Runs;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A node outlives a store that is away for a while. */
public abstract class WorkerOutageContract extends WorkerContract {

  private static final Entry FOUND = Runs.entry(Level.NOTICE);

  private static RuntimeException unavailable() {
    return new Unavailable("store_unavailable", "The store is away, as planted.");
  }

  private static RuntimeException unforeseen() {
    return new IllegalStateException("planted");
  }

  private final CountDownLatch gate = new CountDownLatch(1);

  @Test
  void aResultIsHeldUntilAnUnavailableStoreIsBack() {
    aResultIsHeldUntilTheStoreIsBack(WorkerOutageContract::unavailable);
  }

  @Test
  void aResultIsHeldUntilAFailingStoreIsBack() {
    aResultIsHeldUntilTheStoreIsBack(WorkerOutageContract::unforeseen);
  }

  private void aResultIsHeldUntilTheStoreIsBack(Supplier<RuntimeException> trouble) {
    zoneTests.plays((task, progress) -> waitAtGate());
    JobId id = pushOne(Jobs.zoneTest());
    WorkerRuntime runtime = start(1);
    untilRunning(1);
    troubled.fail(trouble);

    gate.countDown();
    untilCounted("finisher");
    assertThat(runtime.isLeasing()).isFalse();
    assertThat(runtime.inFlight()).isEqualTo(1);
    troubled.heal();

    untilFinished(id);
    assertThat(statusOf(id)).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(store.runs().entriesOf(id)).containsExactly(FOUND);
    Patience.until("all loops go on", runtime::isLeasing);
  }

  @Test
  void leasingGoesOnByItself() {
    troubled.fail(WorkerOutageContract::unforeseen);
    WorkerRuntime runtime = start(2);
    JobId id = pushOne(Jobs.zoneTest());
    untilCounted("dispatcher");
    assertThat(runtime.isLeasing()).isFalse();

    troubled.heal();

    untilFinished(id);
    assertThat(statusOf(id)).isEqualTo(JobStatus.SUCCEEDED);
  }

  @Test
  void aResultThatTheStoreRefusesBecomesAFailureAndHoldsNoOtherUp() {
    zoneTests.plays((task, progress) -> succeeded(FOUND));
    List<JobId> ids = push(Jobs.several(20, PriorityTier.NORMAL));
    JobId poisonous = ids.get(7);
    troubled.checkGraduations(
        finished ->
            finished.stream()
                .filter(job -> job.run().id().equals(poisonous) && job.run().entryCount() > 0)
                .forEach(
                    job -> {
                      throw new IllegalStateException("planted");
                    }));

    start(5);

    ids.forEach(this::untilFinished);
    assertThat(Objects.requireNonNull(finished(poisonous).failure()).code())
        .isEqualTo("result_not_stored");
    assertThat(ids)
        .filteredOn(id -> !id.equals(poisonous))
        .allSatisfy(id -> assertThat(statusOf(id)).isEqualTo(JobStatus.SUCCEEDED));
  }

  @Test
  void aResultThatTheStoreNeverTakesKeepsNoJobFromGoingBack() {
    JobId poisonous = pushOne(Jobs.zoneTest());
    troubled.checkGraduations(
        finished -> {
          if (finished.stream().anyMatch(job -> job.run().id().equals(poisonous))) {
            throw new IllegalStateException("planted");
          }
        });
    start(2);
    untilCounted("finisher");
    tasks.plays(
        (task, progress) ->
            task.attempt() == 1
                ? new Outcome.Failed(new Failure("planted", "planted"), false, null)
                : succeeded());

    JobId retried = pushOne(Jobs.task(TASK).attempts(2));

    untilFinished(retried);
    assertThat(statusOf(retried)).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(statusOf(poisonous)).isEqualTo(JobStatus.RUNNING);
  }

  @Test
  void aResultWhoseAnswerWasLostIsCountedAsStored() {
    JobId id = pushOne(Jobs.zoneTest());
    troubled.loseAnswers(WorkerOutageContract::unavailable);

    start(1);

    untilCounted("succeeded");
    assertThat(statusOf(id)).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(telemetry.of("finisher")).isEqualTo(1);
    assertThat(telemetry.of("lost")).isZero();
  }

  @Test
  void aReleaseWhoseAnswerWasLostIsCountedAsARetry() {
    tasks.plays(
        (task, progress) ->
            new Outcome.Failed(new Failure("planted", "planted"), false, Duration.ofHours(1)));
    JobId id = pushOne(Jobs.task(TASK).attempts(2));
    troubled.loseAnswers(WorkerOutageContract::unavailable);

    start(1);

    untilCounted("retried");
    assertThat(statusOf(id)).isEqualTo(JobStatus.SCHEDULED);
    assertThat(telemetry.of("lost")).isZero();
  }

  @Test
  void whatOtherNodesMadeOfAJobIsNoResultOfThisOne() {
    zoneTests.plays((task, progress) -> waitAtGate());
    JobId id = pushOne(Jobs.zoneTest());
    troubled.failHeartbeats();
    start(1);
    untilRunning(1);
    Patience.until(
        "the lease has run out", () -> store.upkeep().settleExpiredLeases(10).total() > 0);

    gate.countDown();

    untilCounted("lost");
    assertThat(statusOf(id)).isEqualTo(JobStatus.FAILED);
    assertThat(telemetry.of("succeeded")).isZero();
  }

  private Outcome waitAtGate() throws InterruptedException {
    gate.await();
    return succeeded(FOUND);
  }
}
