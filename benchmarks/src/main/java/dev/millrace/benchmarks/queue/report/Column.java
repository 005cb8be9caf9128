package dev.millrace.benchmarks.queue.report;

/** A column of a table: one measure under one condition. */
public enum Column {
  SINGLES_1(Table.SPEED, "singles, 1 caller, jobs/s", "%,.0f"),
  SINGLES_8(Table.SPEED, "singles, 8 callers, jobs/s", "%,.0f"),
  BULK(Table.SPEED, "bulk, jobs/s", "%,.0f"),
  DRAIN(Table.SPEED, "drain, jobs/s", "%,.0f"),
  PICK_UP_HALF(Table.SPEED, "pick-up, half, ms", "%.2f"),
  PICK_UP_MOST(Table.SPEED, "pick-up, 95 %, ms", "%.2f"),
  PICK_UP_NEARLY_ALL(Table.SPEED, "pick-up, 99 %, ms", "%.2f"),
  PROCESSOR_QUEUE(Table.COST, "processor, queue, ms", "%,.0f"),
  PROCESSOR_DATABASE(Table.COST, "processor, database, ms", "%,.0f"),
  MEMORY_QUEUE(Table.COST, "memory, queue, MiB", "%,.0f"),
  MEMORY_DATABASE(Table.COST, "memory, database, MiB", "%,.0f");

  /** Which table it stands in. */
  enum Table {
    SPEED,
    COST
  }

  private final Table table;
  private final String title;
  private final String form;

  Column(Table table, String title, String form) {
    this.table = table;
    this.title = title;
    this.form = form;
  }

  Table table() {
    return table;
  }

  /** For the head of a table, with the unit. */
  public String title() {
    return title;
  }

  /** A figure as tables show it. */
  public String shown(double figure) {
    return form.formatted(figure);
  }
}
