package dev.millrace.application.telemetry;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link Telemetry} promises: whatever it is told, work goes on. */
public interface TelemetryContract {

  /** The telemetry under test. */
  Telemetry telemetry();

  @Test
  default void everyStatusAndEveryDurationIsTaken() {
    assertThatCode(
            () -> {
              for (JobStatus status : JobStatus.values()) {
                telemetry().jobFinished(JobKind.ZONE_TEST, status, Duration.ZERO);
                telemetry().jobFinished(JobKind.ZONE_TEST, status, Duration.ofSeconds(-5));
                telemetry().jobFinished(JobKind.ZONE_TEST, status, Duration.ofDays(40_000));
              }
            })
        .doesNotThrowAnyException();
  }

  @Test
  default void oddValuesAreTaken() {
    assertThatCode(
            () -> {
              telemetry().jobRetried(JobKind.ZONE_TEST);
              telemetry().leasesLost(0);
              telemetry().leasesLost(-1);
              telemetry().leasesLost(Integer.MAX_VALUE);
              telemetry().transactionRetried("");
              telemetry().dnsQuery("\"\n\\", "ü\0");
              telemetry().httpRequest("", "", -1, Duration.ofNanos(-1));
            })
        .doesNotThrowAnyException();
  }

  @Test
  default void aFloodOfNamesIsTaken() {
    assertThatCode(
            () -> {
              for (int i = 0; i < 5_000; i++) {
                telemetry().jobRetried(new JobKind("kind-" + i));
                telemetry().transactionRetried("reason-" + i);
                telemetry().dnsQuery("family-" + i, "outcome-" + i);
                telemetry().httpRequest("METHOD" + i, "/route/" + i, i, Duration.ZERO);
              }
            })
        .doesNotThrowAnyException();
  }
}
