package dev.millrace.application.worker;

import static dev.millrace.application.worker.ScriptedExecutor.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Patience;
import dev.millrace.application.store.Runs;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.entry.SeverityTotals;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of jobs on a node whose store answers. */
public abstract class WorkerRuntimeContract extends WorkerContract {

  private static final Failure NO_ANSWER = new Failure("no_answer", "No server answered.");

  private final CountDownLatch gate = new CountDownLatch(1);

  @Test
  void aFinishedZoneTestIsKeptWithItsEntriesItsScoreAndItsProfile() {
    Entry warning = Runs.entry(Level.WARNING);
    zoneTests.plays((task, progress) -> new Outcome.Succeeded(List.of(warning), "{\"a\":1}", null));
    JobId id = pushOne(Jobs.zoneTest());

    start(1);

    untilFinished(id);
    Run run = finished(id);
    assertThat(run.status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(run.score()).isEqualTo(SCORE);
    assertThat(run.totals()).isEqualTo(new SeverityTotals(0, 1, 0, 0));
    assertThat(run.worstLevel()).isEqualTo(Level.WARNING);
    assertThat(run.nodeId()).isEqualTo(NODE);
    assertThat(run.effectiveProfile()).contains("\"a\"");
    assertThat(run.finishedAt()).isAfterOrEqualTo(run.startedAt());
    assertThat(store.runs().entriesOf(id)).containsExactly(warning);
    assertThat(telemetry.of("succeeded")).isEqualTo(1);
  }

  @Test
  void aTaskIsKeptWithItsOutputAndWithoutAScore() {
    tasks.plays((task, progress) -> new Outcome.Succeeded(List.of(), null, "[1]"));
    JobId id = pushOne(Jobs.task(TASK));

    start(1);

    untilFinished(id);
    assertThat(finished(id).output()).isEqualTo("[1]");
    assertThat(finished(id).score()).isNull();
  }

  @Test
  void entriesBelowInfoAreNotKeptUnlessAskedFor() {
    Entry[] all = {Runs.entry(Level.DEBUG), Runs.entry(Level.INFO), Runs.entry(Level.ERROR)};
    zoneTests.plays((task, progress) -> succeeded(all));
    JobId usual = pushOne(Jobs.zoneTest());
    JobId every = pushOne(Jobs.of(wanting(Level.DEBUG)));
    JobId grave = pushOne(Jobs.of(wanting(Level.CRITICAL)));

    start(3);

    List.of(usual, every, grave).forEach(this::untilFinished);
    assertThat(store.runs().entriesOf(usual)).containsExactly(all[1], all[2]);
    assertThat(store.runs().entriesOf(every)).containsExactly(all);
    assertThat(store.runs().entriesOf(grave)).isEmpty();
    assertThat(finished(grave).totals().error()).isEqualTo(1);
  }

  private static JobSpec wanting(Level level) {
    DomainName domain = DomainName.parse("example.com");
    return new JobSpec.ZoneTest(domain, List.of(), null, null, List.of(), List.of(), level);
  }

  @Test
  void entriesBeyondTheMostAreCutOff() {
    List<Entry> many = Collections.nCopies(Run.MAX_ENTRIES + 10, Runs.entry(Level.NOTICE));
    zoneTests.plays((task, progress) -> new Outcome.Succeeded(many, null, null));
    JobId id = pushOne(Jobs.zoneTest());

    start(1);

    untilFinished(id);
    assertThat(finished(id).entryCount()).isEqualTo(Run.MAX_ENTRIES);
  }

  @Test
  void normalJobsAreStartedBeforeBatchJobs() {
    List<JobId> batch = push(Jobs.several(3, PriorityTier.BATCH));
    List<JobId> normal = push(Jobs.several(3, PriorityTier.NORMAL));

    start(1);

    batch.forEach(this::untilFinished);
    List<JobId> expected = new ArrayList<>(normal);
    expected.addAll(batch);
    assertThat(zoneTests.started()).isEqualTo(expected);
  }

  @Test
  void noMoreJobsAreLeasedThanThereAreWorkers() {
    zoneTests.plays((task, progress) -> waitAtGate());
    List<JobId> ids = push(Jobs.several(12, PriorityTier.NORMAL));
    WorkerRuntime runtime = start(3);

    untilRunning(3);
    assertThat(store.catalog().depth().count(JobStatus.RUNNING)).isEqualTo(3);
    assertThat(runtime.inFlight()).isEqualTo(3);
    gate.countDown();

    ids.forEach(this::untilFinished);
    assertThat(zoneTests.mostAtOnce()).isEqualTo(3);
  }

  @Test
  void jobsOfKindsThatNobodyRunsHereAreLeftAlone() {
    JobId other = pushOne(Jobs.task(new JobKind("not-here")));
    JobId mine = pushOne(Jobs.zoneTest());

    start(2);

    untilFinished(mine);
    assertThat(statusOf(other)).isEqualTo(JobStatus.QUEUED);
  }

  @Test
  void aJobThatIsCanceledHereStopsAtOnce() {
    zoneTests.plays((task, progress) -> waitAtGate());
    JobId id = pushOne(Jobs.zoneTest());
    WorkerSettings.Timing rareHeartbeats =
        new WorkerSettings.Timing(LONG, Idling.SHORTEST, Duration.ZERO);
    WorkerRuntime runtime = start(1, rareHeartbeats);
    untilRunning(1);

    store.control().cancel(id, now());
    runtime.interrupt(id);

    untilFinished(id);
    assertThat(finished(id).status()).isEqualTo(JobStatus.CANCELED);
    assertThat(zoneTests.interrupted()).containsExactly(id);
  }

  @Test
  void aCancellationThatWasMadeElsewhereIsHeardWithTheHeartbeat() {
    zoneTests.plays((task, progress) -> waitAtGate());
    JobId id = pushOne(Jobs.zoneTest());
    start(1);
    untilRunning(1);

    store.control().cancel(id, now());

    untilFinished(id);
    assertThat(finished(id).status()).isEqualTo(JobStatus.CANCELED);
  }

  @Test
  void leasesAreExtendedAndProgressIsStoredWhileAJobRuns() {
    zoneTests.plays(
        (task, progress) -> {
          progress.progress(40);
          return waitAtGate();
        });
    JobId id = pushOne(Jobs.zoneTest());
    start(1);
    untilRunning(1);
    Instant firstEnd = now().plus(TIMING.leaseLength());

    Patience.until("the first lease would be over", () -> now().isAfter(firstEnd));
    store.upkeep().settleExpiredLeases(10);

    assertThat(pending(id).progress()).isEqualTo(40);
    gate.countDown();
    untilFinished(id);
    assertThat(finished(id).status()).isEqualTo(JobStatus.SUCCEEDED);
  }

  @Test
  void aFailedAttemptIsRepeatedUntilNoneIsLeft() {
    tasks.plays((task, progress) -> new Outcome.Failed(NO_ANSWER, false, null));
    JobId id = pushOne(Jobs.task(TASK).attempts(3));

    start(1);

    untilFinished(id);
    assertThat(tasks.started()).containsExactly(id, id, id);
    assertThat(finished(id).status()).isEqualTo(JobStatus.FAILED);
    assertThat(finished(id).failure()).isEqualTo(NO_ANSWER);
    assertThat(finished(id).attempt()).isEqualTo(3);
    assertThat(telemetry.of("retried")).isEqualTo(2);
  }

  @Test
  void aPermanentFailureIsNotRepeated() {
    tasks.plays((task, progress) -> new Outcome.Failed(NO_ANSWER, true, null));
    JobId id = pushOne(Jobs.task(TASK).attempts(3));

    start(1);

    untilFinished(id);
    assertThat(tasks.started()).containsExactly(id);
    assertThat(finished(id).status()).isEqualTo(JobStatus.FAILED);
  }

  @Test
  void anExecutorMaySayWhenToTryAgain() {
    tasks.plays((task, progress) -> new Outcome.Failed(NO_ANSWER, false, Duration.ofHours(2)));
    JobId id = pushOne(Jobs.task(TASK).attempts(2));

    start(1);

    untilCounted("retried");
    Job job = pending(id);
    assertThat(job.status()).isEqualTo(JobStatus.SCHEDULED);
    assertThat(job.runAt()).isAfter(now().plus(Duration.ofMinutes(110)));
    assertThat(job.lastFailure()).isEqualTo(NO_ANSWER);
  }

  @Test
  void aTimeToTryAgainThatNoClockReachesIsCutShort() {
    Duration never = ChronoUnit.FOREVER.getDuration();
    tasks.plays((task, progress) -> new Outcome.Failed(NO_ANSWER, false, never));
    JobId id = pushOne(Jobs.task(TASK).attempts(2));

    start(1);

    untilCounted("retried");
    assertThat(pending(id).status()).isEqualTo(JobStatus.SCHEDULED);
  }

  @Test
  void whateverAnExecutorThrowsTheNodeGoesOn() {
    tasks.plays(
        (task, progress) -> {
          throw new IllegalStateException("planted");
        });
    zoneTests.plays(
        (task, progress) -> {
          throw new StackOverflowError("planted");
        });
    JobId first = pushOne(Jobs.task(TASK));
    JobId second = pushOne(Jobs.zoneTest());
    start(1);
    untilFinished(first);
    untilFinished(second);
    tasks.plays((task, progress) -> succeeded());

    JobId third = pushOne(Jobs.task(TASK));

    untilFinished(third);
    assertThat(List.of(finished(first), finished(second)))
        .extracting(Run::failure)
        .allSatisfy(failure -> assertThat(failure.code()).isEqualTo(Failure.EXECUTOR_ERROR));
    assertThat(finished(third).status()).isEqualTo(JobStatus.SUCCEEDED);
  }

  @Test
  void anExecutorThatInterruptsItselfFails() {
    tasks.plays(
        (task, progress) -> {
          throw new InterruptedException("of its own accord");
        });
    JobId id = pushOne(Jobs.task(TASK));

    start(1);

    untilFinished(id);
    assertThat(finished(id).status()).isEqualTo(JobStatus.FAILED);
  }

  @Test
  void aNodeThatHasStoppedDoesNotLease() throws InterruptedException {
    WorkerRuntime runtime = start(2);
    assertThat(runtime.isLeasing()).isTrue();

    runtime.stop();

    assertThat(runtime.isLeasing()).isFalse();
  }

  @Test
  void aNodeWithoutWorkersLeasesNothingAndIsReady() {
    WorkerRuntime runtime = start(0);
    JobId id = pushOne(Jobs.zoneTest());
    startOther(OTHER_NODE, 1);

    untilFinished(id);

    assertThat(runtime.isLeasing()).isTrue();
    assertThat(finished(id).nodeId()).isEqualTo(OTHER_NODE);
  }

  @Test
  void aNodeWhoseIdAnotherProcessHasFinishesWhatItRunsAndLeasesNothing() {
    zoneTests.plays((task, progress) -> waitAtGate());
    JobId mine = pushOne(Jobs.zoneTest());
    start(1);
    untilRunning(1);
    membership.set(false);
    JobId next = pushOne(Jobs.task(TASK));

    gate.countDown();
    untilFinished(mine);
    assertThat(statusOf(mine)).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(tasks.started()).isEmpty();

    membership.set(true);
    untilFinished(next);
  }

  @Test
  void aJobThatGetsNoThreadGoesBackAndKeepsNoPlace() {
    AtomicInteger refusals = new AtomicInteger(2);
    starter =
        (name, work) -> {
          if (refusals.getAndDecrement() > 0) {
            throw new OutOfMemoryError("planted");
          }
          Dispatcher.Starter.VIRTUAL.start(name, work);
        };
    List<JobId> ids = push(Jobs.several(3, PriorityTier.NORMAL));

    start(1);

    ids.forEach(this::untilFinished);
    assertThat(ids)
        .allSatisfy(id -> assertThat(finished(id).status()).isEqualTo(JobStatus.SUCCEEDED))
        .allSatisfy(id -> assertThat(finished(id).attempt()).isEqualTo(1));
    assertThat(telemetry.of("dispatcher")).isEqualTo(2);
  }

  @Test
  void aFailedJobThatSomebodyDoesNotWantIsCountedAsCanceledAndNotAsRepeated() {
    WorkerSettings.Timing rareHeartbeats =
        new WorkerSettings.Timing(LONG, Idling.SHORTEST, Duration.ZERO);
    tasks.plays(
        (task, progress) -> {
          gate.await();
          return new Outcome.Failed(NO_ANSWER, false, null);
        });
    JobId id = pushOne(Jobs.task(TASK).attempts(3));
    start(1, rareHeartbeats);
    untilRunning(1);

    store.control().cancel(id, now());
    gate.countDown();

    untilCounted("canceled");
    assertThat(finished(id).status()).isEqualTo(JobStatus.CANCELED);
    assertThat(telemetry.of("retried")).isZero();
  }

  private Outcome waitAtGate() throws InterruptedException {
    gate.await();
    return succeeded();
  }
}
