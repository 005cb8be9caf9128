package dev.millrace.application.telemetry;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link Telemetry} promises: whatever it is told, work goes on. */
public interface TelemetryContract extends JobTelemetryContract {

  @Override
  Telemetry telemetry();

  @Test
  default void oddValuesAreTaken() {
    assertThatCode(
            () -> {
              telemetry().transactionRetried("");
              telemetry().loopFailed("\"\n\\");
              telemetry().httpError("ü\0");
              telemetry().httpRequest("", "", -1, Duration.ofNanos(-1));
            })
        .doesNotThrowAnyException();
  }

  @Test
  default void aFloodOfNamesIsTaken() {
    assertThatCode(
            () -> {
              for (int i = 0; i < 5_000; i++) {
                telemetry().transactionRetried("reason-" + i);
                telemetry().loopFailed("loop-" + i);
                telemetry().httpError("code_" + i);
                telemetry().httpRequest("METHOD" + i, "/route/" + i, i, Duration.ZERO);
              }
            })
        .doesNotThrowAnyException();
  }
}
