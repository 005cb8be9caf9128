package dev.millrace.application.telemetry;

import dev.millrace.application.telemetry.LoadSource.NodeLoad;
import dev.millrace.domain.job.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What this node has counted since its start.
 *
 * @param node null until the node works
 * @param routes each with its method, by route and method
 * @param errors answers by error code
 * @param trends by window
 */
public record MetricsSnapshot(
    Instant startedAt,
    @Nullable NodeLoad node,
    Engine engine,
    Jobs jobs,
    List<RouteFigures> routes,
    Map<String, Long> errors,
    Insights insights,
    Map<TrendWindow, List<TrendPoint>> trends) {

  public MetricsSnapshot {
    routes = List.copyOf(routes);
    errors = Map.copyOf(errors);
    trends = Map.copyOf(trends);
  }

  /** What the engine asked, and how often it knew an answer already. */
  public record Engine(
      long queriesIpv4, long queriesIpv6, long cacheHits, long cacheMisses, long cacheEvictions) {}

  /**
   * What became of jobs on this node.
   *
   * @param outcomes how many became runs, by terminal status
   * @param took how long settling attempts took
   */
  public record Jobs(
      long submitted,
      long started,
      Map<JobStatus, Long> outcomes,
      Severities severities,
      Latency took) {
    public Jobs {
      outcomes = Map.copyOf(outcomes);
    }

    /** How many became runs with this status. */
    public long completed(JobStatus status) {
      return outcomes.getOrDefault(status, 0L);
    }

    /** How many became runs. */
    public long completed() {
      return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Findings at the levels that count. */
  public record Severities(long notice, long warning, long error, long critical) {}

  /**
   * Durations, from a histogram: a percentile is the upper bound of its bucket.
   *
   * @param count how many there were
   */
  public record Latency(long count, Duration mean, Duration p50, Duration p90, Duration p99) {}

  /**
   * One operation of the HTTP surface.
   *
   * @param statuses answers by class of status, for example {@code 2xx}
   */
  public record RouteFigures(
      String route, String method, Map<String, Long> statuses, Latency latency) {
    public RouteFigures {
      statuses = Map.copyOf(statuses);
    }
  }
}
