package dev.millrace.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.telemetry.EngineTelemetry.Cache;
import dev.millrace.application.telemetry.EngineTelemetry.Family;
import dev.millrace.application.telemetry.EngineTelemetry.Outcome;
import dev.millrace.application.telemetry.FinishedRuns;
import dev.millrace.application.telemetry.Insights;
import dev.millrace.application.telemetry.Insights.BatchFigures;
import dev.millrace.application.telemetry.Insights.DomainFigures;
import dev.millrace.application.telemetry.MetricsSnapshot;
import dev.millrace.application.telemetry.MetricsSnapshot.Engine;
import dev.millrace.application.telemetry.MetricsSnapshot.Latency;
import dev.millrace.application.telemetry.MetricsSnapshot.RouteFigures;
import dev.millrace.application.telemetry.MetricsSnapshot.Severities;
import dev.millrace.application.telemetry.TrendPoint;
import dev.millrace.application.telemetry.TrendWindow;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.SeverityTotals;
import dev.millrace.domain.job.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsSnapshotTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final BatchId BATCH = FinishedRuns.batch(1);

  private Instant now = NOON;
  private final MicrometerTelemetry telemetry = new MicrometerTelemetry(() -> now, "1.2.3");
  private final SetLoad load = new SetLoad();

  @AfterEach
  void close() {
    telemetry.close();
  }

  private MetricsSnapshot snapshot() {
    return telemetry.snapshot(20, 20);
  }

  private void finish(String domain, JobStatus status, int seconds, SeverityTotals totals) {
    telemetry.jobFinished(
        FinishedRuns.of(domain, status, Duration.ofSeconds(seconds), BATCH, totals));
  }

  @Test
  void itSaysWhatBecameOfJobs() {
    telemetry.jobsSubmitted(BATCH, 5);
    telemetry.jobsStarted(4);
    finish("a.test", JobStatus.SUCCEEDED, 2, new SeverityTotals(1, 2, 3, 4));
    finish("a.test", JobStatus.FAILED, 4, SeverityTotals.NONE);

    MetricsSnapshot.Jobs jobs = snapshot().jobs();
    assertThat(jobs.submitted()).isEqualTo(5);
    assertThat(jobs.started()).isEqualTo(4);
    assertThat(jobs.completed()).isEqualTo(2);
    assertThat(jobs.completed(JobStatus.FAILED)).isEqualTo(1);
    assertThat(jobs.completed(JobStatus.EXPIRED)).isZero();
    assertThat(jobs.severities()).isEqualTo(new Severities(1, 2, 3, 4));
    assertThat(jobs.took())
        .isEqualTo(
            new Latency(
                2,
                Duration.ofSeconds(3),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5)));
  }

  @Test
  void itSaysHowLongOperationsTookWhateverTheyAnswered() {
    for (int i = 0; i < 98; i++) {
      telemetry.httpRequest("GET", "/api/v1/jobs", 200, Duration.ofMillis(3));
    }
    telemetry.httpRequest("GET", "/api/v1/jobs", 404, Duration.ofMillis(70));
    telemetry.httpRequest("GET", "/api/v1/jobs", 503, Duration.ofSeconds(30));
    telemetry.httpRequest("POST", "/api/v1/jobs", 201, Duration.ofMillis(9));
    telemetry.httpError("job_not_found");

    MetricsSnapshot snapshot = snapshot();
    assertThat(snapshot.routes()).extracting(RouteFigures::method).containsExactly("GET", "POST");
    RouteFigures get = snapshot.routes().getFirst();
    assertThat(get.statuses()).isEqualTo(Map.of("2xx", 98L, "4xx", 1L, "5xx", 1L));
    assertThat(get.latency().count()).isEqualTo(100);
    assertThat(get.latency().p50()).isEqualTo(Duration.ofMillis(5));
    assertThat(get.latency().p90()).isEqualTo(Duration.ofMillis(5));
    assertThat(get.latency().p99()).isEqualTo(Duration.ofMillis(100));
    assertThat(snapshot.errors()).isEqualTo(Map.of("job_not_found", 1L));
  }

  @Test
  void itSaysWhatTheEngineAskedAndKnew() {
    telemetry.engine().query(Family.IPV4, Outcome.ANSWER);
    telemetry.engine().query(Family.IPV4, Outcome.TIMEOUT);
    telemetry.engine().query(Family.IPV6, Outcome.MALFORMED);
    telemetry.engine().lookup(Cache.SHARED, true);
    telemetry.engine().lookup(Cache.SHARED, false);
    telemetry.engine().lookup(Cache.RUN, true);
    telemetry.engine().lookup(Cache.RUN, false);
    telemetry.engine().evicted();

    assertThat(snapshot().engine()).isEqualTo(new Engine(2, 1, 2, 1, 1));
  }

  @Test
  void insightsRankDomainsAndBatches() {
    telemetry.jobsSubmitted(FinishedRuns.batch(2), 9);
    telemetry.jobsSubmitted(BATCH, 3);
    finish("b.test", JobStatus.SUCCEEDED, 1, SeverityTotals.NONE);
    finish("a.test", JobStatus.SUCCEEDED, 1, new SeverityTotals(1, 0, 0, 0));
    finish("a.test", JobStatus.FAILED, 3, SeverityTotals.NONE);

    assertThat(telemetry.snapshot(1, 2).insights().domains().items())
        .containsExactly(
            new DomainFigures(
                "a.test", 2, JobStatus.FAILED, Duration.ofSeconds(2), new Severities(1, 0, 0, 0)));
    assertThat(snapshot().insights().domains().other()).isNull();
    assertThat(snapshot().insights().batches().items())
        .containsExactly(
            new BatchFigures(
                BATCH.toString(),
                3,
                Map.of(JobStatus.SUCCEEDED, 2L, JobStatus.FAILED, 1L),
                new Severities(1, 0, 0, 0)),
            new BatchFigures(
                FinishedRuns.batch(2).toString(), 9, Map.of(), new Severities(0, 0, 0, 0)));
  }

  @Test
  void oftenTestedDomainsStayWhenThousandsOfOthersPass() {
    finish("often.test", JobStatus.SUCCEEDED, 1, SeverityTotals.NONE);
    finish("often.test", JobStatus.SUCCEEDED, 1, SeverityTotals.NONE);
    for (int i = 0; i < 10_000; i++) {
      finish("d" + i + ".test", JobStatus.SUCCEEDED, 1, SeverityTotals.NONE);
    }

    Insights.Top<DomainFigures> domains = telemetry.snapshot(100, 1).insights().domains();
    assertThat(domains.items()).hasSize(100);
    assertThat(domains.items().getFirst().domain()).isEqualTo("often.test");
    DomainFigures other = Objects.requireNonNull(domains.other());
    assertThat(other.domain()).isEqualTo("_other");
    assertThat(other.runs() + domains.capacity() + 1).isEqualTo(10_002);
  }

  @Test
  void trendsShowWhatHappenedStepByStep() {
    telemetry.observe(load);
    finish("a.test", JobStatus.SUCCEEDED, 1, new SeverityTotals(0, 0, 1, 0));
    telemetry.engine().query(Family.IPV6, Outcome.ANSWER);
    telemetry.sample();
    now = NOON.plusSeconds(60);
    load.queued = 9;
    finish("a.test", JobStatus.FAILED, 1, SeverityTotals.NONE);
    telemetry.engine().lookup(Cache.RUN, true);
    telemetry.engine().lookup(Cache.RUN, false);
    telemetry.sample();
    now = NOON.plusSeconds(200);

    Map<TrendWindow, List<TrendPoint>> trends = snapshot().trends();
    List<TrendPoint> hour = Objects.requireNonNull(trends.get(TrendWindow.HOUR_1));
    assertThat(hour).hasSize(60);
    assertThat(hour.subList(56, 60))
        .containsExactly(
            point(NOON, 1, 0, 7, 1, 0, 0, 1),
            point(NOON.plusSeconds(60), 1, 1, 9, 0, 1, 1, 0),
            point(NOON.plusSeconds(120), 0, 0, 9, 0, 0, 0, 0),
            point(NOON.plusSeconds(180), 0, 0, 9, 0, 0, 0, 0));
    assertThat(hour.getFirst()).isEqualTo(point(NOON.minusSeconds(3360), 0, 0, 0, 0, 0, 0, 0));
    assertThat(trends.get(TrendWindow.HOURS_6)).hasSize(360).endsWith(hour.getLast());
    assertThat(trends.get(TrendWindow.HOURS_24)).hasSize(288);
    assertThat(trends.get(TrendWindow.HOURS_48))
        .hasSize(576)
        .endsWith(point(NOON, 2, 1, 9, 1, 1, 1, 1));
  }

  @Test
  void trendsForgetWhatIsOlderThanTheirWindow() {
    finish("a.test", JobStatus.SUCCEEDED, 1, SeverityTotals.NONE);
    telemetry.sample();
    now = NOON.plus(Duration.ofHours(47));
    assertThat(finishedWithin(TrendWindow.HOURS_48)).isEqualTo(1);
    assertThat(finishedWithin(TrendWindow.HOURS_24)).isZero();

    now = NOON.plus(Duration.ofHours(49));
    assertThat(finishedWithin(TrendWindow.HOURS_48)).isZero();
  }

  @Test
  void trendsGoOnWhenTheStoreDoesNotAnswer() {
    telemetry.observe(load);
    load.broken = true;
    finish("a.test", JobStatus.SUCCEEDED, 1, SeverityTotals.NONE);

    assertThat(finishedWithin(TrendWindow.HOUR_1)).isEqualTo(1);
  }

  private long finishedWithin(TrendWindow window) {
    return Objects.requireNonNull(snapshot().trends().get(window)).stream()
        .mapToLong(TrendPoint::finished)
        .sum();
  }

  private static TrendPoint point(
      Instant start,
      long finished,
      long failed,
      long depth,
      long ipv6,
      long hits,
      long misses,
      long errors) {
    return new TrendPoint(
        start, finished, failed, depth, 0, ipv6, hits, misses, new Severities(0, 0, errors, 0));
  }
}
