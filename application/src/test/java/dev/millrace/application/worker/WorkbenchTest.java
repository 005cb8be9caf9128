package dev.millrace.application.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.event.JobFeed;
import dev.millrace.application.worker.RunningJob.StopReason;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.Lease;
import dev.millrace.domain.job.LeaseToken;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.node.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How many jobs a node takes in, and whose turn it is. */
final class WorkbenchTest {
  private static final int WORKERS = 3;
  private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

  private final JobFeed feed = new JobFeed(JobFeed.Limits.DEFAULT);
  private final Workbench bench = new Workbench(WORKERS, new Pace(() -> 0), Duration.ofMinutes(1));

  @Test
  void aNodeThatHasFinishedNothingTakesInOneJobForEachWorker() {
    assertThat(bench.room()).isEqualTo(WORKERS);
    add();
    assertThat(bench.room()).isZero();
  }

  @Test
  void asManyAsEndedLatelyAreTakenInAheadOfFreeWorkers() throws InterruptedException {
    finish(10);
    assertThat(bench.room()).isEqualTo(WORKERS + 10);
  }

  @Test
  void nothingMoreIsTakenInWhileHalfOfThoseTakenAheadWait() throws InterruptedException {
    finish(10);
    for (int i = 0; i < 5; i++) {
      add();
    }
    assertThat(bench.room()).isEqualTo(WORKERS + 5);
    add();
    assertThat(bench.room()).isZero();
  }

  @Test
  void whoeverWaitsGetsTheWorkerThatBecomesFree() throws InterruptedException {
    for (int i = 0; i < WORKERS; i++) {
      bench.awaitTurn(add());
    }
    RunningJob next = add();
    Thread waiting =
        Thread.startVirtualThread(
            () -> {
              try {
                bench.awaitTurn(next);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(next.isWaiting()).isTrue();

    bench.endTurn();

    waiting.join();
    assertThat(next.isWaiting()).isFalse();
    assertThat(bench.busy()).isEqualTo(WORKERS);
  }

  @Test
  void whoFindsNoWorkerInTimeGetsNone() throws InterruptedException {
    Workbench impatient = new Workbench(1, new Pace(() -> 0), Duration.ofNanos(1));
    Job job = leased(new JobId(UUID.randomUUID()));
    RunningJob first = new RunningJob(job, feed.open(job));
    impatient.add(first);
    assertThat(impatient.awaitTurn(first)).isTrue();

    impatient.add(first);
    assertThat(impatient.awaitTurn(first)).isFalse();
    assertThat(impatient.busy()).isOne();
  }

  @Test
  void resultsThatAreNotStoredAreBounded() throws InterruptedException {
    List<RunningJob> unstored = new ArrayList<>();
    for (int i = 0; i < 2 * WORKERS + Pace.MOST_AHEAD; i++) {
      unstored.add(execute());
    }
    assertThat(bench.busy()).isZero();
    assertThat(bench.room()).isZero();

    bench.remove(unstored.getFirst());

    assertThat(bench.room()).isOne();
  }

  @Test
  void whatArrivesAtANodeWithoutWorkersGoesBack() {
    bench.resize(0);
    assertThat(add().stopReason()).isEqualTo(StopReason.NO_WORKER);
    assertThat(bench.room()).isZero();
  }

  @Test
  void whoGivesUpWaitingMakesRoom() throws InterruptedException {
    RunningJob running = add();
    bench.giveUpTurn();
    bench.remove(running);
    assertThat(bench.room()).isEqualTo(WORKERS);
  }

  @Test
  void aNewerLeaseOfTheSameJobBreaksTheEarlierAttemptOff() {
    RunningJob earlier = add();
    RunningJob later = new RunningJob(leased(earlier.id()), feed.open(leased(earlier.id())));
    assertThat(bench.add(later)).isOne();
    assertThat(earlier.stopReason()).isEqualTo(StopReason.LEASE_LOST);
    assertThat(later.stopReason()).isNull();
  }

  private void finish(int jobs) throws InterruptedException {
    for (int i = 0; i < jobs; i++) {
      bench.remove(execute());
    }
  }

  private RunningJob execute() throws InterruptedException {
    RunningJob running = add();
    bench.awaitTurn(running);
    bench.endTurn();
    return running;
  }

  private RunningJob add() {
    Job job = leased(new JobId(UUID.randomUUID()));
    RunningJob running = new RunningJob(job, feed.open(job));
    bench.add(running);
    return running;
  }

  private static Job leased(JobId id) {
    return new Job(
        id,
        JobSpec.ZoneTest.of(DomainName.parse("example.com")),
        PriorityTier.NORMAL,
        1,
        JobStatus.RUNNING,
        1,
        1,
        NOW,
        null,
        null,
        NOW,
        null,
        new Lease(new LeaseToken(UUID.randomUUID()), new NodeId("n"), NOW.plusSeconds(30)),
        false,
        0,
        null,
        null);
  }
}
