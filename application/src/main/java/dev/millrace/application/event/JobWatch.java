package dev.millrace.application.event;

import java.time.Duration;
import java.util.Optional;

/** Somebody watches a job. Must be closed. One thread at a time. */
public interface JobWatch extends AutoCloseable {

  /**
   * Waits for news.
   *
   * @param atMost how long
   * @return empty if there was none in this time, or if the watch has ended
   */
  Optional<JobNews> next(Duration atMost) throws InterruptedException;

  /** Whether the final status has been told: nothing comes any more. */
  boolean hasEnded();

  @Override
  void close();
}
