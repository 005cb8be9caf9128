package dev.millrace.bootstrap.wiring;

import dev.millrace.application.telemetry.MetricsReport;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.application.time.Clock;

/** What counts, and what shows the counts. */
record MetricsWiring(Telemetry telemetry, MetricsReport report) {

  static MetricsWiring of(Clock clock) {
    return new MetricsWiring(Telemetry.NONE, () -> "");
  }
}
