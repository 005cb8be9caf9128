package dev.millrace.http.operation;

import dev.millrace.application.telemetry.MetricsSnapshot;
import dev.millrace.application.telemetry.MetricsSnapshot.Latency;
import dev.millrace.application.telemetry.MetricsSnapshot.Severities;
import dev.millrace.domain.job.JobStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/** How good the results of this node are. */
record QualityModel(DurationModel jobDurationMs, Outcomes outcomes, Severity severity) {

  /** How long jobs took, in milliseconds. */
  record DurationModel(long count, double avg, LatencyModel percentiles) {
    static DurationModel of(Latency took) {
      return new DurationModel(took.count(), took.mean().toMillis(), LatencyModel.of(took));
    }
  }

  /** How jobs ended; the rates leave out those that expired and lie between 0 and 1. */
  record Outcomes(
      long successTotal,
      long failedTotal,
      long canceledTotal,
      long expiredTotal,
      double successRate,
      double failedRate,
      double canceledRate) {

    static Outcomes of(MetricsSnapshot.Jobs jobs) {
      long succeeded = jobs.completed(JobStatus.SUCCEEDED);
      long failed = jobs.completed(JobStatus.FAILED);
      long canceled = jobs.completed(JobStatus.CANCELED);
      long all = succeeded + failed + canceled;
      return new Outcomes(
          succeeded,
          failed,
          canceled,
          jobs.completed(JobStatus.EXPIRED),
          rate(succeeded, all),
          rate(failed, all),
          rate(canceled, all));
    }
  }

  /**
   * What tests found.
   *
   * @param totals entries by level
   * @param perCompletedRates entries per finished job, by level
   */
  record Severity(Map<String, Long> totals, Map<String, Double> perCompletedRates) {
    static Severity of(MetricsSnapshot.Jobs jobs) {
      Map<String, Long> totals = byLevel(jobs.severities());
      Map<String, Double> rates = new LinkedHashMap<>();
      totals.forEach((level, count) -> rates.put(level, rate(count, jobs.completed())));
      return new Severity(totals, rates);
    }
  }

  static QualityModel of(MetricsSnapshot.Jobs jobs) {
    return new QualityModel(DurationModel.of(jobs.took()), Outcomes.of(jobs), Severity.of(jobs));
  }

  /** By level, from the least serious. */
  static Map<String, Long> byLevel(Severities severities) {
    Map<String, Long> totals = new LinkedHashMap<>();
    totals.put("NOTICE", severities.notice());
    totals.put("WARNING", severities.warning());
    totals.put("ERROR", severities.error());
    totals.put("CRITICAL", severities.critical());
    return totals;
  }

  private static double rate(long part, long all) {
    return all == 0 ? 0 : (double) part / all;
  }
}
