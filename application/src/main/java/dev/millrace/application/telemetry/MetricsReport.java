package dev.millrace.application.telemetry;

import dev.millrace.application.DrivenPort;

/** Shows what has been counted. */
@DrivenPort
public interface MetricsReport {

  /** All metrics in the Prometheus text exposition format, version 0.0.4. */
  String prometheus();
}
