package dev.millrace.metrics;

import dev.millrace.application.queue.QueueDepth;
import dev.millrace.application.telemetry.LoadSource;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import java.time.Duration;
import java.util.Map;

/** Makes metrics happen and reads them. */
final class Metrics {

  private Metrics() {}

  /** Every kind of event once. */
  static void exercise(MicrometerTelemetry telemetry) {
    telemetry.observe(new IdleNode());
    telemetry.jobFinished(JobKind.ZONE_TEST, JobStatus.SUCCEEDED, Duration.ofSeconds(1));
    telemetry.jobRetried(JobKind.ZONE_TEST);
    telemetry.leasesLost(1);
    telemetry.transactionRetried("busy");
    telemetry.watcherDropped("too_slow");
    telemetry.dnsQuery("ipv4", "answer");
    telemetry.httpRequest("GET", "/api/v1/jobs", 200, Duration.ofMillis(1));
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

  private record IdleNode() implements LoadSource {
    @Override
    public QueueDepth queueDepth() {
      return new QueueDepth(Map.of(), null, Map.of());
    }

    @Override
    public int inFlight() {
      return 0;
    }

    @Override
    public int workers() {
      return 1;
    }
  }
}
