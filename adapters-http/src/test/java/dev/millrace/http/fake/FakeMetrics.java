package dev.millrace.http.fake;

import dev.millrace.application.telemetry.Insights;
import dev.millrace.application.telemetry.Insights.BatchFigures;
import dev.millrace.application.telemetry.Insights.DomainFigures;
import dev.millrace.application.telemetry.Insights.Top;
import dev.millrace.application.telemetry.LoadSource.NodeLoad;
import dev.millrace.application.telemetry.MetricsReport;
import dev.millrace.application.telemetry.MetricsSnapshot;
import dev.millrace.application.telemetry.MetricsSnapshot.Engine;
import dev.millrace.application.telemetry.MetricsSnapshot.Jobs;
import dev.millrace.application.telemetry.MetricsSnapshot.Latency;
import dev.millrace.application.telemetry.MetricsSnapshot.RouteFigures;
import dev.millrace.application.telemetry.MetricsSnapshot.Severities;
import dev.millrace.application.telemetry.TrendPoint;
import dev.millrace.application.telemetry.TrendWindow;
import dev.millrace.domain.job.JobStatus;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Metrics that are always the same. */
final class FakeMetrics implements MetricsReport {

  private static final Severities FOUND = new Severities(8, 4, 2, 1);

  @Override
  public String prometheus() {
    return "# TYPE millrace_up gauge\nmillrace_up 1\n";
  }

  @Override
  public MetricsSnapshot snapshot(int maxDomains, int maxBatches) {
    Latency latency =
        new Latency(
            4,
            Duration.ofMillis(30),
            Duration.ofMillis(25),
            Duration.ofMillis(50),
            Duration.ofMillis(100));
    return new MetricsSnapshot(
        FakeState.NOW.minusSeconds(90),
        new NodeLoad(16, 2, 3, true),
        new Engine(60, 30, 3, 1, 0),
        new Jobs(9, 8, Map.of(JobStatus.SUCCEEDED, 3L, JobStatus.FAILED, 1L), FOUND, latency),
        List.of(new RouteFigures("/api/v1/jobs", "GET", Map.of("2xx", 3L, "4xx", 1L), latency)),
        Map.of("invalid_limit", 1L),
        new Insights(
            new Top<>(256, rows(maxDomains, FakeMetrics::domain), domain("_other")),
            new Top<>(256, rows(maxBatches, FakeMetrics::batch), null)),
        trends());
  }

  private static <T> List<T> rows(int max, Function<String, T> form) {
    return IntStream.range(0, Math.min(max, 30)).mapToObj(i -> form.apply("row" + i)).toList();
  }

  private static DomainFigures domain(String name) {
    return new DomainFigures(name, 2, JobStatus.SUCCEEDED, Duration.ofSeconds(2), FOUND);
  }

  private static BatchFigures batch(String id) {
    return new BatchFigures(id, 5, Map.of(JobStatus.SUCCEEDED, 4L), FOUND);
  }

  private static Map<TrendWindow, List<TrendPoint>> trends() {
    return Arrays.stream(TrendWindow.values())
        .collect(
            Collectors.toMap(
                Function.identity(),
                window -> List.of(new TrendPoint(FakeState.NOW, 4, 1, 7, 60, 30, 3, 1, FOUND))));
  }
}
