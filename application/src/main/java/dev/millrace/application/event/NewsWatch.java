package dev.millrace.application.event;

import java.time.Duration;
import java.util.Optional;

/**
 * Somebody watches a thing. Must be closed. One thread at a time.
 *
 * @param <S> how the thing stands
 * @param <I> what happens to it, one by one
 */
public interface NewsWatch<S, I> extends AutoCloseable {
  /** How a watch has ended. */
  enum Ending {
    /** It goes on. */
    NONE,
    /** Nothing comes any more. */
    COMPLETE,
    /** So much has happened that what this watcher has not read yet is gone. */
    FELL_BEHIND
  }

  /**
   * Waits for news.
   *
   * @param atMost how long
   * @return how the thing stands if that has changed since the last call, and what has happened;
   *     empty if there was nothing in this time, or if the watch has ended
   */
  Optional<NewsSource.News<S, I>> next(Duration atMost) throws InterruptedException;

  /** Whether and how it has ended. */
  Ending ending();

  @Override
  void close();
}
