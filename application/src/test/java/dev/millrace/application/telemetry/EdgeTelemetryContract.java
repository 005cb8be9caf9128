package dev.millrace.application.telemetry;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** What every {@link EdgeTelemetry} promises: to take whatever comes. */
public interface EdgeTelemetryContract {

  EdgeTelemetry edge();

  @Test
  default void whateverIsRefusedIsTaken() {
    assertThatCode(
            () -> {
              for (int i = 0; i < 5_000; i++) {
                edge().forwardingHeadersIgnored();
                edge().requestLimited("/route/" + i);
              }
              edge().requestLimited("");
            })
        .doesNotThrowAnyException();
  }
}
