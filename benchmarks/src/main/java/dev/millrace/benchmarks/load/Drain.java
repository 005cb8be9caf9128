package dev.millrace.benchmarks.load;

import dev.millrace.application.event.JobFeed;
import dev.millrace.application.node.NodeMembership;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.application.worker.ExecutionTask;
import dev.millrace.application.worker.JobExecutor;
import dev.millrace.application.worker.Outcome;
import dev.millrace.application.worker.ProgressListener;
import dev.millrace.application.worker.WorkerPorts;
import dev.millrace.application.worker.WorkerRuntime;
import dev.millrace.application.worker.WorkerSettings;
import dev.millrace.benchmarks.process.ProcessTree;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.job.RetryPolicy;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.ScoringPolicy;
import dev.millrace.persistence.StorePorts;
import dev.millrace.persistence.signal.LocalSignals;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Empties a queue with the workers of one node, whose jobs do nothing. */
final class Drain {

  private static final long MOST_MINUTES = 10;

  private Drain() {}

  /**
   * What it took.
   *
   * @param allocated bytes of this process for each job
   * @param ours processor time of this process
   * @param theirs processor time of the database's processes
   */
  record Figures(double jobsPerSecond, double allocated, Duration ours, Duration theirs) {}

  /** Submits jobs of the normal tier, then starts the workers and measures until all are kept. */
  static Figures of(Bed bed, StorePorts store, LoadOptions options) throws InterruptedException {
    Work.push(store, options.jobs());
    CountDownLatch left = new CountDownLatch(options.jobs());
    WorkerRuntime runtime =
        runtime(
            store,
            new LocalSignals(),
            Work.NODE,
            options.workers(),
            _ -> {},
            run -> {
              if (run.tier().equals(PriorityTier.NORMAL)) {
                left.countDown();
              }
            });
    Duration theirs = bed.processorTime();
    Duration ours = processorTime();
    long allocated = allocated();
    long start = System.nanoTime();
    runtime.start();
    if (!left.await(MOST_MINUTES, TimeUnit.MINUTES)) {
      throw new IllegalStateException(left.getCount() + " jobs are left.");
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Figures figures =
        new Figures(
            options.jobs() / seconds,
            (allocated() - allocated) / (double) options.jobs(),
            processorTime().minus(ours),
            bed.processorTime().minus(theirs));
    runtime.stop();
    return figures;
  }

  /** A node's workers, not started yet. */
  static WorkerRuntime runtime(
      StorePorts store,
      Signals signals,
      NodeId node,
      int workers,
      Consumer<ExecutionTask> started,
      Consumer<Run> finished) {
    return new WorkerRuntime(
        new WorkerPorts(
            store.queue(),
            store.catalog(),
            NodeMembership.ALONE,
            signals,
            new JobFeed(JobFeed.Limits.DEFAULT),
            Instant::now,
            new Told(finished)),
        new WorkerSettings(node, workers, WorkerSettings.Timing.DEFAULT, RetryPolicy.DEFAULT),
        List.of(new DoesNothing(started)),
        ScoringPolicy.DEFAULT::score);
  }

  static Duration processorTime() {
    return ProcessTree.own().ownProcessorTime();
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getTotalThreadAllocatedBytes();
  }

  private record Told(Consumer<Run> finished) implements Telemetry {
    @Override
    public void jobFinished(Run run) {
      finished.accept(run);
    }
  }

  private record DoesNothing(Consumer<ExecutionTask> started) implements JobExecutor {
    @Override
    public JobKind kind() {
      return JobKind.ZONE_TEST;
    }

    @Override
    public Outcome execute(ExecutionTask task, ProgressListener progress) {
      started.accept(task);
      return new Outcome.Succeeded(List.of(), "{}", null);
    }
  }
}
