package dev.millrace.application.retention;

import dev.millrace.application.DrivenPort;
import java.time.Instant;

/** Takes old terminal records away. */
@DrivenPort
@FunctionalInterface
public interface Cleaner {

  /**
   * Deletes runs that finished before the cut-off, oldest first, with their entries, and derives
   * the latest results of their domains anew, in one short transaction. Pending jobs are never
   * touched.
   *
   * @param max how many runs at the most
   * @return how many; fewer than {@code max} means that none is left, and it may be more where the
   *     store drops many at once
   */
  int purge(Instant cutoff, int max);
}
