package dev.millrace.application.worker;

import dev.millrace.domain.entry.Entry;

/** Hears how a job gets on. Calls return at once and never throw. */
public interface ProgressListener {

  /** Listens to nothing. */
  ProgressListener SILENT =
      new ProgressListener() {
        @Override
        public void progress(int percent) {}

        @Override
        public void entry(Entry entry) {}
      };

  /**
   * @param percent 0..100, never falling within one attempt
   */
  void progress(int percent);

  /**
   * An entry as it was found. Entries come in their final order, and the {@link Outcome} has all of
   * them again; so the n-th entry heard is the n-th entry of the outcome.
   */
  void entry(Entry entry);
}
