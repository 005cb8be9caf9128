package dev.millrace.application.telemetry;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.millrace.application.telemetry.EngineTelemetry.Cache;
import dev.millrace.application.telemetry.EngineTelemetry.Family;
import dev.millrace.application.telemetry.EngineTelemetry.Outcome;
import org.junit.jupiter.api.Test;

/** What every {@link EngineTelemetry} promises: it takes all that can happen. */
public interface EngineTelemetryContract {

  /** The telemetry under test. */
  EngineTelemetry engineTelemetry();

  @Test
  default void everythingThatTheEngineDoesIsTaken() {
    assertThatCode(
            () -> {
              for (Family family : Family.values()) {
                for (Outcome outcome : Outcome.values()) {
                  engineTelemetry().query(family, outcome);
                }
              }
              for (Cache cache : Cache.values()) {
                engineTelemetry().lookup(cache, true);
                engineTelemetry().lookup(cache, false);
              }
              engineTelemetry().evicted();
            })
        .doesNotThrowAnyException();
  }
}
