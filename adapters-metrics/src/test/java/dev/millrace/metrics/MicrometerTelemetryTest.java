package dev.millrace.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.telemetry.EngineTelemetry;
import dev.millrace.application.telemetry.EngineTelemetry.Cache;
import dev.millrace.application.telemetry.EngineTelemetry.Family;
import dev.millrace.application.telemetry.EngineTelemetry.Outcome;
import dev.millrace.application.telemetry.EngineTelemetryContract;
import dev.millrace.application.telemetry.FinishedRuns;
import dev.millrace.application.telemetry.MetricsReportContract;
import dev.millrace.application.telemetry.TelemetryContract;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MicrometerTelemetryTest
    implements TelemetryContract, EngineTelemetryContract, MetricsReportContract {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final JobKind TASK = new JobKind("thumbnail");

  private Instant now = NOON;
  private final MicrometerTelemetry telemetry = new MicrometerTelemetry(() -> now, "1.2.3");

  @AfterEach
  void close() {
    telemetry.close();
  }

  @Override
  public MicrometerTelemetry telemetry() {
    return telemetry;
  }

  @Override
  public EngineTelemetry engineTelemetry() {
    return telemetry.engine();
  }

  @Override
  public MicrometerTelemetry report() {
    Metrics.exercise(telemetry);
    telemetry.loopFailed("\"quoted\" back\\slash\nline");
    return telemetry;
  }

  @Test
  void theVersionAndTheStartTimeAreShown() {
    now = NOON.plusSeconds(100);

    assertThat(lines("millrace_build_info{"))
        .singleElement()
        .asString()
        .contains("version=\"1.2.3\"");
    assertThat(Metrics.value(telemetry, "millrace_start_time_seconds"))
        .isEqualTo((double) NOON.getEpochSecond());
  }

  @Test
  void finishedJobsAreCountedAndTimedByKind() {
    telemetry.jobFinished(FinishedRuns.of("a.test", JobStatus.SUCCEEDED, Duration.ofSeconds(2)));
    telemetry.jobFinished(FinishedRuns.of("b.test", JobStatus.SUCCEEDED, Duration.ofSeconds(20)));
    telemetry.jobFinished(FinishedRuns.ofTask("thumbnail", JobStatus.FAILED));

    assertThat(lines("millrace_jobs_finished_total"))
        .contains(
            "millrace_jobs_finished_total{kind=\"zone-test\",status=\"succeeded\"} 2.0",
            "millrace_jobs_finished_total{kind=\"zone-test\",status=\"failed\"} 0.0",
            "millrace_jobs_finished_total{kind=\"thumbnail\",status=\"failed\"} 1.0");
    assertThat(lines("millrace_job_duration_seconds"))
        .contains(
            "millrace_job_duration_seconds_sum{kind=\"zone-test\"} 22.0",
            "millrace_job_duration_seconds_count{kind=\"zone-test\"} 2",
            "millrace_job_duration_seconds_bucket{kind=\"zone-test\",le=\"5.0\"} 1");
  }

  @Test
  void retriesLostLeasesAndQueriesAreCounted() {
    telemetry.jobRetried(TASK);
    telemetry.leasesLost(3);
    telemetry.leasesLost(2);
    telemetry.transactionRetried("busy");
    telemetry.engine().query(Family.IPV6, Outcome.TIMEOUT);
    telemetry.engine().lookup(Cache.SHARED, true);
    telemetry.engine().evicted();

    assertThat(telemetry.prometheus())
        .contains(
            "millrace_jobs_retried_total{kind=\"thumbnail\"} 1.0\n",
            "millrace_leases_lost_total 5.0\n",
            "millrace_transactions_retried_total{reason=\"busy\"} 1.0\n",
            "millrace_dns_queries_total{family=\"ipv6\",outcome=\"timeout\"} 1.0\n",
            "millrace_dns_queries_total{family=\"ipv4\",outcome=\"answer\"} 0.0\n",
            "millrace_dns_cache_lookups_total{cache=\"shared\",result=\"hit\"} 1.0\n",
            "millrace_dns_cache_evictions_total 1.0\n");
  }

  @Test
  void requestsAreTimedByRouteAndClassOfStatus() {
    telemetry.httpRequest("GET", "/api/v1/jobs/{id}", 404, Duration.ofMillis(3));

    assertThat(lines("millrace_http_request_duration_seconds_count"))
        .containsExactly(
            "millrace_http_request_duration_seconds_count"
                + "{method=\"GET\",route=\"/api/v1/jobs/{id}\",status=\"4xx\"} 1");
  }

  @Test
  void theLoadIsReadAnewForEachReport() {
    SetLoad load = new SetLoad();
    load.oldest = NOON;
    telemetry.observe(load);
    now = NOON.plusSeconds(90);

    assertThat(telemetry.prometheus())
        .contains(
            "millrace_queue_jobs{status=\"queued\",tier=\"normal\"} 7.0\n",
            "millrace_queue_jobs{status=\"paused\",tier=\"batch\"} 0.0\n",
            "millrace_queue_oldest_age_seconds 90.0\n",
            "millrace_queue_paused 1.0\n",
            "millrace_nodes{state=\"silent\"} 1.0\n",
            "millrace_store_up 1.0\n",
            "millrace_leasing 1.0\n",
            "millrace_jobs_in_flight 3.0\n",
            "millrace_workers_busy 2.0\n",
            "millrace_workers 16.0\n",
            "millrace_db_pool_waiting{pool=\"write\"} 5.0\n",
            "millrace_db_pool_refused_total{pool=\"write\"} 1.0\n");
    load.queued = 8;
    assertThat(telemetry.prometheus())
        .contains("millrace_queue_jobs{status=\"queued\",tier=\"normal\"} 8.0\n");
    assertThat(load.looks).isEqualTo(2);
  }

  @Test
  void aReportComesEvenWhenTheQueueDoesNotAnswer() {
    SetLoad load = new SetLoad();
    telemetry.observe(load);
    load.broken = true;

    assertThat(telemetry.prometheus())
        .contains(
            "millrace_queue_jobs{status=\"queued\",tier=\"normal\"} NaN\n",
            "millrace_queue_oldest_age_seconds NaN\n",
            "millrace_store_up 0.0\n",
            "millrace_workers 16.0\n");
    assertThat(load.looks).isEqualTo(1);
  }

  @Test
  void beyondTheBoundValuesAreCountedTogether() {
    for (int i = 0; i < 1_000; i++) {
      telemetry.jobRetried(new JobKind("kind-" + i));
      telemetry.httpRequest("GET", "/route/" + i, 200, Duration.ZERO);
    }
    telemetry.jobRetried(new JobKind("kind-0"));

    assertThat(lines("millrace_jobs_retried_total"))
        .hasSize(30)
        .contains(
            "millrace_jobs_retried_total{kind=\"kind-0\"} 2.0",
            "millrace_jobs_retried_total{kind=\"other\"} 971.0");
    assertThat(lines("millrace_http_request_duration_seconds_count")).hasSize(201);
  }

  @Test
  void nothingIsLostWhenManyThreadsCount() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      threads.invokeAll(
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      Executors.callable(
                          () -> {
                            for (int n = 0; n < 1_000; n++) {
                              telemetry.transactionRetried("reason-" + n % 40);
                            }
                          }))
              .toList());
    }

    List<String> series = lines("millrace_transactions_retried_total");
    assertThat(series).hasSize(21);
    assertThat(series.stream().mapToDouble(Metrics::sample).sum()).isEqualTo(8_000);
  }

  private List<String> lines(String prefix) {
    return telemetry.prometheus().lines().filter(line -> line.startsWith(prefix)).toList();
  }
}
