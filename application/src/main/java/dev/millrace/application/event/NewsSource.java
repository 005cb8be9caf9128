package dev.millrace.application.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one thing again and again and tells what is new. For one thread.
 *
 * @param <S> how the thing stands
 * @param <I> what happens to it, one by one
 */
public interface NewsSource<S, I> {
  /**
   * Looks now.
   *
   * @throws dev.millrace.application.error.NotFound if it is gone: nothing comes any more
   * @throws dev.millrace.application.error.Unavailable if it cannot be looked at now
   */
  Look<S, I> look();

  /**
   * What one look has seen.
   *
   * @param state how it stands now
   * @param items what has happened since the last look, in order
   * @param last nothing comes any more
   */
  record Look<S, I>(S state, List<I> items, boolean last) {
    public Look {
      items = List.copyOf(items);
    }
  }

  /**
   * What a watcher is told.
   *
   * @param state how the thing stands; null if that has not changed
   * @param items what has happened
   */
  record News<S, I>(@Nullable S state, List<I> items) {
    public News {
      items = List.copyOf(items);
    }
  }
}
