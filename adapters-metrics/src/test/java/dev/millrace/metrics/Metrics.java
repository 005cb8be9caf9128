package dev.millrace.metrics;

import dev.millrace.application.telemetry.EngineTelemetry.Cache;
import dev.millrace.application.telemetry.EngineTelemetry.Family;
import dev.millrace.application.telemetry.EngineTelemetry.Outcome;
import dev.millrace.application.telemetry.FinishedRuns;
import dev.millrace.application.telemetry.JobTelemetry.Settling;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import java.time.Duration;

/** Makes metrics happen and reads them. */
final class Metrics {

  private Metrics() {}

  /** Every kind of event once. */
  static void exercise(MicrometerTelemetry telemetry) {
    telemetry.observe(new SetLoad());
    telemetry.jobsSubmitted(null, 1);
    telemetry.jobsStarted(1);
    telemetry.jobFinished(FinishedRuns.of("a.test", JobStatus.SUCCEEDED, Duration.ofSeconds(1)));
    telemetry.jobRetried(JobKind.ZONE_TEST);
    telemetry.leasesLost(1);
    telemetry.jobsSettled(Settling.REQUEUED, 1);
    telemetry.runsPurged(1);
    telemetry.transactionRetried("busy");
    telemetry.forwardingHeadersIgnored();
    telemetry.requestLimited("/pub/api/v1/jobs");
    telemetry.watcherDropped("too_slow");
    telemetry.loopFailed("dispatcher");
    telemetry.engine().query(Family.IPV4, Outcome.ANSWER);
    telemetry.engine().lookup(Cache.RUN, false);
    telemetry.engine().evicted();
    telemetry.httpRequest("GET", "/api/v1/jobs", 200, Duration.ofMillis(1));
    telemetry.httpRequest("POST", "/api/v1/jobs", 503, Duration.ofMillis(1));
    telemetry.httpError("job_not_found");
  }

  static double value(MicrometerTelemetry telemetry, String series) {
    return telemetry
        .prometheus()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(Metrics::sample)
        .findFirst()
        .orElseThrow();
  }

  static double sample(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
  }
}
