package dev.millrace.application.worker;

import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.job.RetryPolicy;
import dev.millrace.domain.node.NodeId;
import java.time.Duration;

/**
 * How a node works.
 *
 * @param nodeId its name, stable across restarts
 * @param workerCount how many jobs run at once, 0..1000; 0 leases nothing until there are more
 * @param retry how long a failed job waits for its next attempt
 */
public record WorkerSettings(NodeId nodeId, int workerCount, Timing timing, RetryPolicy retry) {

  private static final int MAX_WORKERS = 1_000;

  /**
   * @param leaseLength how long a lease holds without a heartbeat
   * @param pollInterval the longest time between two looks at an empty queue, at least 250 ms
   * @param shutdownTimeout how long running jobs may go on after a stop; zero for not at all
   */
  public record Timing(Duration leaseLength, Duration pollInterval, Duration shutdownTimeout) {

    /** Leases of 30 s, a look each second, 30 s to finish. */
    public static final Timing DEFAULT =
        new Timing(Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(30));

    private static final Duration LONGEST_HEARTBEAT = Duration.ofSeconds(2);

    public Timing {
      if (!leaseLength.isPositive()
          || pollInterval.compareTo(Idling.SHORTEST) < 0
          || shutdownTimeout.isNegative()) {
        throw new RuleViolation(
            "invalid_worker_timing",
            "Leases last longer than 0, polls are 250 ms apart or more, time-outs are 0 or more.");
      }
    }

    /**
     * A third of a lease, so that two may fail; but often enough for a cancellation that was made
     * on another node to be heard soon.
     */
    Duration heartbeat() {
      Duration third = leaseLength.dividedBy(3);
      return third.compareTo(LONGEST_HEARTBEAT) < 0 ? third : LONGEST_HEARTBEAT;
    }
  }

  public WorkerSettings {
    requireCount(workerCount);
  }

  /**
   * @throws RuleViolation {@code invalid_worker_count}
   */
  static void requireCount(int workers) {
    if (workers < 0 || workers > MAX_WORKERS) {
      throw new RuleViolation(
          "invalid_worker_count", "The worker count is 0 to " + MAX_WORKERS + ".");
    }
  }
}
