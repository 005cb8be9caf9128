package dev.millrace.application.worker;

import dev.millrace.application.event.JobFeed;
import dev.millrace.application.signal.LocalSignals;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.store.Patience;
import dev.millrace.application.store.StoreContract;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.RetryPolicy;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.score.Grade;
import dev.millrace.domain.score.ScoreCard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A suite over worker runtimes on one store. */
public abstract class WorkerContract extends StoreContract {

  protected static final ScoreCard SCORE = new ScoreCard(80, Grade.B, Map.of(), Map.of());

  /** Delays of less than a millisecond: a failed job is queued again at once. */
  protected static final RetryPolicy AT_ONCE =
      new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1));

  /** Lease long enough for slow machines, quick heartbeats, no time to finish after a stop. */
  protected static final WorkerSettings.Timing TIMING =
      new WorkerSettings.Timing(Duration.ofMillis(600), Idling.SHORTEST, Duration.ZERO);

  protected final ScriptedExecutor zoneTests = new ScriptedExecutor(JobKind.ZONE_TEST);
  protected final ScriptedExecutor tasks = new ScriptedExecutor(TASK);
  protected final Signals signals = new LocalSignals();
  protected final JobFeed feed = new JobFeed(JobFeed.Limits.DEFAULT);
  protected final CountingTelemetry telemetry = new CountingTelemetry();
  protected final AtomicBoolean membership = new AtomicBoolean(true);
  protected TroubledStore troubled;

  /** How attempts get their threads, from now on. */
  protected volatile Dispatcher.Starter starter = Dispatcher.Starter.VIRTUAL;

  private final List<WorkerRuntime> runtimes = new ArrayList<>();

  @BeforeEach
  void wrapStore() {
    troubled = new TroubledStore(store);
  }

  @AfterEach
  void stopRuntimes() throws InterruptedException {
    troubled.heal();
    for (WorkerRuntime runtime : runtimes) {
      runtime.stop();
    }
  }

  protected final WorkerRuntime start(int workers) {
    return start(workers, TIMING);
  }

  protected final WorkerRuntime start(int workers, WorkerSettings.Timing timing) {
    return start(new WorkerSettings(NODE, workers, timing, AT_ONCE), troubled);
  }

  /** Another node, whose calls never fail. */
  protected final WorkerRuntime startOther(NodeId node, int workers) {
    return start(new WorkerSettings(node, workers, TIMING, AT_ONCE), new TroubledStore(store));
  }

  private WorkerRuntime start(WorkerSettings settings, TroubledStore seen) {
    WorkerPorts ports =
        new WorkerPorts(
            seen.queue(), store.catalog(), membership::get, signals, feed, this::now, telemetry);
    WorkerRuntime runtime =
        new WorkerRuntime(
            ports,
            settings,
            List.of(zoneTests, tasks),
            entries -> SCORE,
            (name, work) -> starter.start(name, work));
    runtimes.add(runtime);
    runtime.start();
    return runtime;
  }

  protected final void untilFinished(JobId id) {
    Patience.until(id + " has finished", () -> statusOf(id).isTerminal());
  }

  protected final void untilCounted(String what) {
    Patience.until(what + " is counted", () -> telemetry.of(what) > 0);
  }

  protected final void untilRunning(int count) {
    Patience.until(count + " jobs run", () -> zoneTests.running() + tasks.running() == count);
  }
}
