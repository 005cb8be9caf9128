package dev.millrace.benchmarks.queue.place;

/** The databases that queues are measured on. */
public enum EngineKind {
  POSTGRES,
  MARIADB,
  SQLITE;

  /** As the command line names it. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
