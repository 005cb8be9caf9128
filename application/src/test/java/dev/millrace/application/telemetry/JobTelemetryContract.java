package dev.millrace.application.telemetry;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.millrace.application.telemetry.JobTelemetry.Settling;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link JobTelemetry} promises: whatever it is told, work goes on. */
public interface JobTelemetryContract {

  /** The telemetry under test. */
  JobTelemetry telemetry();

  @Test
  default void everyStatusAndEveryDurationIsTaken() {
    assertThatCode(
            () -> {
              for (JobStatus status : JobStatus.TERMINAL) {
                telemetry().jobFinished(FinishedRuns.of("a.test", status, Duration.ZERO));
                telemetry().jobFinished(FinishedRuns.of("a.test", status, Duration.ofSeconds(-5)));
                telemetry().jobFinished(FinishedRuns.of("a.test", status, Duration.ofDays(40_000)));
                telemetry().jobFinished(FinishedRuns.ofTask("task", status));
              }
            })
        .doesNotThrowAnyException();
  }

  @Test
  default void oddCountsOfJobsAreTaken() {
    assertThatCode(
            () -> {
              for (int count : new int[] {0, -1, Integer.MAX_VALUE}) {
                telemetry().jobsSubmitted(null, count);
                telemetry().jobsSubmitted(FinishedRuns.batch(1), count);
                telemetry().jobsStarted(count);
                telemetry().leasesLost(count);
                telemetry().runsPurged(count);
                for (Settling settling : Settling.values()) {
                  telemetry().jobsSettled(settling, count);
                }
              }
            })
        .doesNotThrowAnyException();
  }

  @Test
  default void aFloodOfKindsDomainsAndBatchesIsTaken() {
    assertThatCode(
            () -> {
              for (int i = 0; i < 5_000; i++) {
                telemetry().jobRetried(new JobKind("kind-" + i));
                telemetry().jobFinished(FinishedRuns.ofTask("kind-" + i, JobStatus.FAILED));
                telemetry()
                    .jobFinished(
                        FinishedRuns.of("d" + i + ".test", JobStatus.FAILED, Duration.ZERO));
                telemetry().jobsSubmitted(FinishedRuns.batch(i), 1);
              }
            })
        .doesNotThrowAnyException();
  }
}
