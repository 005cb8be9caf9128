package dev.millrace.application.worker;

import static dev.millrace.application.worker.ScriptedExecutor.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.queue.QueueUpkeep;
import dev.millrace.application.recovery.RecoverAfterRestart;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Patience;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/**
 * A node that is killed and starts again. A killed one is played by a runtime none of whose calls
 * reach the store any more.
 */
public abstract class KilledNodeContract extends WorkerContract {

  private final CountDownLatch gate = new CountDownLatch(1);

  @Test
  void whatItLeftIsRepeatedOrFailsAsInterrupted() {
    zoneTests.plays((task, progress) -> waitAtGate());
    JobId once = pushOne(Jobs.zoneTest());
    JobId twice = pushOne(Jobs.zoneTest().attempts(2));
    JobId waiting = pushOne(Jobs.zoneTest());
    runAndKill();

    QueueUpkeep.Settled settled = new RecoverAfterRestart(store.upkeep()).recover(NODE);
    zoneTests.plays((task, progress) -> succeeded());
    startOther(NODE, 2);

    untilFinished(twice);
    untilFinished(waiting);
    assertThat(settled).isEqualTo(new QueueUpkeep.Settled(1, 1));
    assertThat(finished(once).status()).isEqualTo(JobStatus.FAILED);
    assertThat(Objects.requireNonNull(finished(once).failure()).code())
        .isEqualTo(Failure.INTERRUPTED);
    assertThat(finished(twice).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(finished(twice).attempt()).isEqualTo(2);
    assertThat(finished(waiting).attempt()).isEqualTo(1);
  }

  @Test
  void whatRunsOnOtherNodesIsLeftAlone() {
    zoneTests.plays((task, progress) -> waitAtGate());
    JobId id = pushOne(Jobs.zoneTest());
    startOther(OTHER_NODE, 1);
    untilRunning(1);

    QueueUpkeep.Settled settled = new RecoverAfterRestart(store.upkeep()).recover(NODE);

    assertThat(settled.total()).isZero();
    gate.countDown();
    untilFinished(id);
    assertThat(statusOf(id)).isEqualTo(JobStatus.SUCCEEDED);
  }

  private void runAndKill() {
    start(2);
    untilRunning(2);
    troubled.fail(() -> new IllegalStateException("killed"));
    Patience.until("it is dead", () -> telemetry.of("heartbeats") > 0);
  }

  private Outcome waitAtGate() throws InterruptedException {
    gate.await();
    return succeeded();
  }
}
