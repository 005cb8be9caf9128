package dev.millrace.http.operation;

import dev.millrace.application.queue.DescribeQueue.QueueState;
import dev.millrace.application.queue.QueueDepth;
import dev.millrace.application.telemetry.LoadSource.NodeLoad;
import dev.millrace.application.telemetry.MetricsSnapshot;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.http.json.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Metrics as JSON. A section that was not asked for is null.
 *
 * @param serverVersion the version of this program
 */
record MetricsModel(
    String schemaVersion,
    String serverVersion,
    String generatedAt,
    @Nullable Health health,
    @Nullable Jobs jobs,
    @Nullable ApiMetricsModel api,
    @Nullable QualityModel quality,
    @Nullable InsightsModel insights,
    @Nullable TrendsModel trends) {

  static final String SCHEMA_VERSION = "v1";

  /**
   * How the queue, this node and its engine are.
   *
   * @param workerCount how many jobs this node runs at once at the most
   * @param activeWorkers how many it executes now
   * @param maxConcurrentJobs the same as {@code workerCount}
   * @param queueDepth queued jobs of both tiers
   * @param inFlightJobs running jobs of all nodes
   * @param oldestQueuedAgeMs null if none is queued
   */
  record Health(
      String startedAt,
      long uptimeSeconds,
      int workerCount,
      int activeWorkers,
      int maxConcurrentJobs,
      boolean queuePaused,
      long queueDepth,
      long inFlightJobs,
      @Nullable Long oldestQueuedAgeMs,
      long dnsQueriesTotal,
      long dnsQueriesIpv4Total,
      long dnsQueriesIpv6Total,
      long dnsCacheHits,
      long dnsCacheMisses,
      long dnsCacheEvictions) {

    private static final NodeLoad NOT_STARTED = new NodeLoad(0, 0, 0, false);

    static Health of(QueueState state, MetricsSnapshot counted, Instant now) {
      NodeLoad node = counted.node() == null ? NOT_STARTED : counted.node();
      QueueDepth depth = state.depth();
      MetricsSnapshot.Engine engine = counted.engine();
      return new Health(
          Times.text(counted.startedAt()),
          Math.max(0, Duration.between(counted.startedAt(), now).toSeconds()),
          node.workers(),
          node.busy(),
          node.workers(),
          state.paused(),
          depth.count(JobStatus.QUEUED),
          depth.count(JobStatus.RUNNING),
          age(depth.oldestQueuedAt(), now),
          engine.queriesIpv4() + engine.queriesIpv6(),
          engine.queriesIpv4(),
          engine.queriesIpv6(),
          engine.cacheHits(),
          engine.cacheMisses(),
          engine.cacheEvictions());
    }

    private static @Nullable Long age(@Nullable Instant oldest, Instant now) {
      return oldest == null ? null : Math.max(0, Duration.between(oldest, now).toMillis());
    }
  }

  /**
   * What became of jobs.
   *
   * @param statusCounts pending jobs of the whole queue, and those that became runs on this node
   */
  record Jobs(
      long submittedTotal,
      long startedTotal,
      long completedTotal,
      long canceledTotal,
      Map<String, Long> statusCounts) {

    static Jobs of(QueueDepth depth, MetricsSnapshot.Jobs jobs) {
      Map<String, Long> counts = new TreeMap<>();
      for (JobStatus status : JobStatus.values()) {
        counts.put(
            status.label(), status.isTerminal() ? jobs.completed(status) : depth.count(status));
      }
      return new Jobs(
          jobs.submitted(),
          jobs.started(),
          jobs.completed(),
          jobs.completed(JobStatus.CANCELED),
          counts);
    }
  }
}
