package dev.millrace.application.maintenance;

/** Work that one node at a time does for all. */
public enum Duty {
  /** Deletes what is older than it is kept. */
  PURGE
}
