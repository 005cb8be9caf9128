package dev.millrace.benchmarks.queue.report;

import dev.millrace.benchmarks.queue.Contender.Measure;

/** A column of the table: one measure under one condition. */
public enum Column {
  SINGLES_1(Measure.SINGLES, "singles, 1 caller", "jobs/s", true),
  SINGLES_8(Measure.SINGLES, "singles, 8 callers", "jobs/s", true),
  BULK(Measure.BULK, "bulk", "jobs/s", true),
  DRAIN(Measure.DRAIN, "drain", "jobs/s", true),
  PICK_UP_HALF(Measure.PICK_UP, "pick-up, half", "ms", false),
  PICK_UP_MOST(Measure.PICK_UP, "pick-up, 95 %", "ms", false);

  private final Measure measure;
  private final String title;
  private final String unit;
  private final boolean moreIsBetter;

  Column(Measure measure, String title, String unit, boolean moreIsBetter) {
    this.measure = measure;
    this.title = title;
    this.unit = unit;
    this.moreIsBetter = moreIsBetter;
  }

  public Measure measure() {
    return measure;
  }

  /** For the head of a table. */
  public String title() {
    return title + ", " + unit;
  }

  /** A figure as tables show it: rates in whole jobs, times to the hundredth. */
  public String shown(double figure) {
    return moreIsBetter ? "%,d".formatted(Math.round(figure)) : "%.2f".formatted(figure);
  }
}
