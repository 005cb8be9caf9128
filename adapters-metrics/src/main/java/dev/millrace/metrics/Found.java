package dev.millrace.metrics;

import dev.millrace.application.telemetry.MetricsSnapshot.Severities;
import dev.millrace.domain.entry.SeverityTotals;

/** Findings added up. Not safe for threads. */
final class Found {

  private long notice;
  private long warning;
  private long error;
  private long critical;

  void add(SeverityTotals totals) {
    notice += totals.notice();
    warning += totals.warning();
    error += totals.error();
    critical += totals.critical();
  }

  void add(Found more) {
    notice += more.notice;
    warning += more.warning;
    error += more.error;
    critical += more.critical;
  }

  Severities severities() {
    return new Severities(notice, warning, error, critical);
  }
}
