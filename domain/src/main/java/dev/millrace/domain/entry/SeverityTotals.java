package dev.millrace.domain.entry;

import java.util.List;

/** How many entries a run has at the levels that count. */
public record SeverityTotals(int notice, int warning, int error, int critical) {

  /** No entry at any level that counts. */
  public static final SeverityTotals NONE = new SeverityTotals(0, 0, 0, 0);

  /** Counts the entries by level. */
  public static SeverityTotals of(List<Entry> entries) {
    int[] counts = new int[Level.values().length];
    entries.forEach(entry -> counts[entry.level().ordinal()]++);
    return new SeverityTotals(
        counts[Level.NOTICE.ordinal()],
        counts[Level.WARNING.ordinal()],
        counts[Level.ERROR.ordinal()],
        counts[Level.CRITICAL.ordinal()]);
  }
}
