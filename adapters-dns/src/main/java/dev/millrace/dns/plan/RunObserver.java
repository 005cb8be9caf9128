package dev.millrace.dns.plan;

import dev.millrace.domain.entry.Entry;

/** Hears how a run gets on, on the run's own thread. */
public interface RunObserver {

  /**
   * @param percent 0..100, never falling
   */
  void progress(int percent);

  /** An entry as it was found. */
  void entry(Entry entry);
}
