package dev.millrace.application.event;

import dev.millrace.application.event.NewsSource.Look;
import dev.millrace.application.event.NewsSource.News;
import dev.millrace.application.event.NewsWatch.Ending;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the watchers of one thing share: how it stands, and the last of what has happened. Each
 * watcher reads on from where it is, so a slow one holds nobody up and keeps nothing of its own.
 */
final class NewsTopic<S, I> {
  private final int kept;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<I> items = new ArrayDeque<>();
  private long itemCount;
  private @Nullable S state;
  private long stateVersion;
  private boolean complete;
  private int watchers;

  /**
   * @param kept how many items a watcher may be behind
   */
  NewsTopic(int kept) {
    this.kept = kept;
  }

  /** Up to where a watcher has read. */
  static final class Place {
    private long item;
    private long version;
    private Ending ending = Ending.NONE;

    Ending ending() {
      return ending;
    }
  }

  void publish(Look<S, I> look) {
    locked(
        () -> {
          if (!Objects.equals(state, look.state())) {
            state = look.state();
            stateVersion++;
          }
          look.items().forEach(this::add);
          complete = look.last();
          changed.signalAll();
          return true;
        });
  }

  private void add(I item) {
    items.add(item);
    itemCount++;
    if (items.size() > kept) {
      items.remove();
    }
  }

  void end() {
    locked(
        () -> {
          complete = true;
          changed.signalAll();
          return true;
        });
  }

  /** One more watches, from now on. */
  Place join() {
    return locked(
        () -> {
          watchers++;
          Place place = new Place();
          place.item = itemCount;
          return place;
        });
  }

  /** One watches no more. */
  void leave() {
    locked(() -> --watchers);
  }

  boolean isWatched() {
    return locked(() -> watchers > 0);
  }

  /** What is new for the watcher; null if there is nothing in this time. */
  @Nullable News<S, I> next(Place place, long nanos) throws InterruptedException {
    long deadline = System.nanoTime() + nanos;
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (isUpToDate(place) && !complete && left > 0) {
        changed.await(left, TimeUnit.NANOSECONDS);
        left = deadline - System.nanoTime();
      }
      return read(place);
    } finally {
      lock.unlock();
    }
  }

  private boolean isUpToDate(Place place) {
    return place.version == stateVersion && place.item == itemCount;
  }

  private @Nullable News<S, I> read(Place place) {
    if (isUpToDate(place)) {
      place.ending = complete ? Ending.COMPLETE : Ending.NONE;
      return null;
    }
    long behind = itemCount - place.item;
    if (behind > items.size()) {
      place.ending = Ending.FELL_BEHIND;
      return null;
    }
    List<I> unread = new ArrayList<>(items).subList(items.size() - (int) behind, items.size());
    S news = place.version == stateVersion ? null : state;
    place.item = itemCount;
    place.version = stateVersion;
    return new News<>(news, unread);
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
