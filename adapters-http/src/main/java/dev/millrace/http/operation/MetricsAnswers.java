package dev.millrace.http.operation;

import dev.millrace.application.queue.DescribeQueue.QueueState;
import dev.millrace.application.telemetry.MetricsSnapshot;
import dev.millrace.http.json.Times;
import dev.millrace.http.operation.MetricsQuery.Section;
import dev.millrace.http.request.Answers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes metrics. */
final class MetricsAnswers {

  private final OperationUseCases operation;
  private final VersionInfo version;
  private final Answers answers;

  MetricsAnswers(OperationUseCases operation, VersionInfo version, Answers answers) {
    this.operation = operation;
    this.version = version;
    this.answers = answers;
  }

  /** In the format that is wanted. */
  String write(MetricsQuery query) {
    return query.prometheus() ? operation.metrics().prometheus() : answers.line(model(query));
  }

  private MetricsModel model(MetricsQuery query) {
    Instant now = operation.clock().now();
    MetricsSnapshot counted = operation.metrics().snapshot(query.maxDomains(), query.maxBatches());
    @Nullable QueueState queue =
        query.wants(Section.HEALTH) || query.wants(Section.JOBS)
            ? operation.queue().describe(0)
            : null;
    return new MetricsModel(
        MetricsModel.SCHEMA_VERSION,
        version.version(),
        Times.text(now),
        queue != null && query.wants(Section.HEALTH)
            ? MetricsModel.Health.of(queue, counted, now)
            : null,
        queue != null && query.wants(Section.JOBS)
            ? MetricsModel.Jobs.of(queue.depth(), counted.jobs())
            : null,
        query.wants(Section.API) ? ApiMetricsModel.of(counted) : null,
        query.wants(Section.QUALITY) ? QualityModel.of(counted.jobs()) : null,
        query.wants(Section.INSIGHTS) ? InsightsModel.of(counted.insights(), query) : null,
        query.wants(Section.TRENDS) ? TrendsModel.of(counted.trends(), query) : null);
  }
}
