package dev.millrace.persistence.sql.transfer;

/** What a move expects of its target. */
public enum Start {
  /** That it is empty. */
  FRESH,
  /** That a move from the same source was broken off in it. */
  RESUME,
  /** Nothing: whatever is in it goes first. */
  REPLACE
}
