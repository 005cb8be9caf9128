package dev.millrace.application.telemetry;

import dev.millrace.application.DrivenPort;

/** Shows what has been counted on this node since its start. */
@DrivenPort
public interface MetricsReport {

  /** All metrics in the Prometheus text exposition format, version 0.0.4. */
  String prometheus();

  /**
   * What has been counted, without a look at the store.
   *
   * @param maxDomains how many domains to show at most
   * @param maxBatches how many batches to show at most
   */
  MetricsSnapshot snapshot(int maxDomains, int maxBatches);
}
