package dev.millrace.http.job;

import dev.millrace.domain.entry.SeverityTotals;

/** How many entries there are at the levels that count. */
public record SeverityModel(int notice, int warning, int error, int critical) {
  public static SeverityModel of(SeverityTotals totals) {
    return new SeverityModel(totals.notice(), totals.warning(), totals.error(), totals.critical());
  }
}
