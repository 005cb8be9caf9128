package dev.millrace.application.worker;

import static dev.millrace.application.worker.ScriptedExecutor.succeeded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.error.Unavailable;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Patience;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** How a node stops. */
public abstract class WorkerShutdownContract extends WorkerContract {

  private static final WorkerSettings.Timing PATIENT =
      new WorkerSettings.Timing(LONG, Idling.SHORTEST, Duration.ofSeconds(20));

  private final CountDownLatch gate = new CountDownLatch(1);
  private final CountDownLatch stopping = new CountDownLatch(1);

  @Test
  void runningJobsMayFinishWithinTheTimeout() throws InterruptedException {
    zoneTests.plays((task, progress) -> waitAtGate());
    List<JobId> ids = push(Jobs.several(3, PriorityTier.NORMAL));
    WorkerRuntime runtime = start(2, PATIENT);
    untilRunning(2);
    Thread opener = Thread.startVirtualThread(this::openGateWhenStopping);

    stopping.countDown();
    runtime.stop();

    opener.join();
    assertThat(statusOf(ids.get(0))).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(statusOf(ids.get(1))).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(zoneTests.interrupted()).isEmpty();
    assertThat(runtime.inFlight()).isZero();
  }

  private void openGateWhenStopping() {
    try {
      stopping.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    gate.countDown();
  }

  @Test
  void whatIsLeasedWhileTheNodeIsAskedToStopIsGivenBackUnstarted() throws InterruptedException {
    JobId id = pushOne(Jobs.zoneTest());
    CompletableFuture<WorkerRuntime> runtime = new CompletableFuture<>();
    CountDownLatch leased = new CountDownLatch(1);
    troubled.afterLease(
        () -> {
          leased.countDown();
          Patience.until("the node is asked to stop", () -> !runtime.join().isLeasing());
        });
    runtime.complete(start(1, PATIENT));
    leased.await();

    runtime.join().stop();

    assertThat(statusOf(id)).isEqualTo(JobStatus.QUEUED);
    assertThat(pending(id).attempt()).isZero();
    assertThat(zoneTests.started()).isEmpty();
  }

  @Test
  void whatIsLeftIsGivenBackWithoutCountingTheAttempt() throws InterruptedException {
    zoneTests.plays((task, progress) -> waitAtGate());
    List<JobId> ids = push(Jobs.several(3, PriorityTier.NORMAL));
    WorkerRuntime runtime = start(2);
    untilRunning(2);

    runtime.stop();

    assertThat(order()).isEqualTo(ids);
    assertThat(ids).allSatisfy(id -> assertThat(pending(id).attempt()).isZero());
    assertThat(zoneTests.interrupted()).containsExactlyInAnyOrderElementsOf(ids.subList(0, 2));
  }

  @Test
  void anExecutorThatDoesNotListenLosesItsJob() throws InterruptedException {
    zoneTests.plays((task, progress) -> waitAtGateDeaf());
    JobId id = pushOne(Jobs.zoneTest());
    WorkerRuntime runtime = start(1);
    untilRunning(1);

    runtime.stop();

    assertThat(statusOf(id)).isEqualTo(JobStatus.QUEUED);
    assertThat(pending(id).attempt()).isZero();
    gate.countDown();
    untilRunning(0);
    assertThat(statusOf(id)).isEqualTo(JobStatus.QUEUED);
  }

  private Outcome waitAtGateDeaf() {
    while (true) {
      try {
        return waitAtGate();
      } catch (InterruptedException e) {
        // Deaf, as planted.
      }
    }
  }

  @Test
  void stoppingEndsAllThreadsAndMayBeRepeated() throws InterruptedException {
    WorkerRuntime runtime = start(2);

    runtime.stop();
    runtime.stop();

    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("millrace-dispatcher", "millrace-finisher", "millrace-heartbeats");
  }

  @Test
  void aStopThatWasInterruptedCanBeRepeated() throws InterruptedException {
    zoneTests.plays((task, progress) -> waitAtGate());
    JobId id = pushOne(Jobs.zoneTest());
    WorkerRuntime runtime = start(1, PATIENT);
    untilRunning(1);
    Thread.currentThread().interrupt();
    assertThatThrownBy(runtime::stop).isInstanceOf(InterruptedException.class);
    gate.countDown();

    runtime.stop();

    assertThat(statusOf(id)).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(runtime.inFlight()).isZero();
  }

  @Test
  void aStoreThatIsAwayDoesNotKeepANodeFromStopping() throws InterruptedException {
    zoneTests.plays((task, progress) -> waitAtGate());
    JobId id = pushOne(Jobs.zoneTest());
    WorkerRuntime runtime = start(1);
    untilRunning(1);
    troubled.fail(() -> new Unavailable("store_unavailable", "planted"));

    runtime.stop();

    assertThat(zoneTests.interrupted()).containsExactly(id);
    assertThat(statusOf(id)).isEqualTo(JobStatus.RUNNING);
  }

  private Outcome waitAtGate() throws InterruptedException {
    gate.await();
    return succeeded();
  }
}
