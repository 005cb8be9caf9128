package dev.millrace.persistence.sql.session;

import java.util.Locale;

/**
 * What is numbered across all nodes. A number that a broken transaction took is not given again.
 */
public enum Counter {
  /** Places in the queue. */
  POSITION,
  /** Finished runs. */
  RUN_NO;

  /** Its name in the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
