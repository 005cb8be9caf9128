package dev.millrace.http.operation;

import dev.millrace.application.telemetry.Insights;
import dev.millrace.application.telemetry.Insights.BatchFigures;
import dev.millrace.application.telemetry.Insights.DomainFigures;
import dev.millrace.application.telemetry.Insights.Top;
import dev.millrace.domain.job.JobStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Domains and batches that stand out. */
record InsightsModel(Ranking<DomainModel> domains, Ranking<BatchModel> batches) {

  /**
   * The first of a ranking.
   *
   * @param limit how many were asked for at most
   * @param cap how many the node keeps apart
   * @param other all the rest together; null if there is none
   */
  record Ranking<T>(int limit, int cap, List<T> items, @Nullable T other) {
    static <F, T> Ranking<T> of(int limit, Top<F> top, Function<F, T> form) {
      F other = top.other();
      return new Ranking<>(
          limit,
          top.capacity(),
          top.items().stream().map(form).toList(),
          other == null ? null : form.apply(other));
    }
  }

  /** The runs of a domain. */
  record DomainModel(
      String domain,
      long runsTotal,
      String lastStatus,
      double avgDurationMs,
      Map<String, Long> severityTotals) {
    static DomainModel of(DomainFigures figures) {
      return new DomainModel(
          figures.domain(),
          figures.runs(),
          figures.lastStatus().label(),
          figures.mean().toMillis(),
          QualityModel.byLevel(figures.severities()));
    }
  }

  /** The jobs of a batch. */
  record BatchModel(
      String batchId,
      long sizeTotal,
      long processedTotal,
      Map<String, Long> outcomes,
      Map<String, Long> severityTotals) {
    static BatchModel of(BatchFigures figures) {
      Map<String, Long> outcomes = new TreeMap<>();
      for (JobStatus status : JobStatus.TERMINAL) {
        outcomes.put(status.label(), figures.outcomes().getOrDefault(status, 0L));
      }
      return new BatchModel(
          figures.batchId(),
          figures.size(),
          figures.processed(),
          outcomes,
          QualityModel.byLevel(figures.severities()));
    }
  }

  static InsightsModel of(Insights insights, MetricsQuery query) {
    return new InsightsModel(
        Ranking.of(query.maxDomains(), insights.domains(), DomainModel::of),
        Ranking.of(query.maxBatches(), insights.batches(), BatchModel::of));
  }
}
