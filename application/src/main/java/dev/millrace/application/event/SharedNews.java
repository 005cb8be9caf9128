package dev.millrace.application.event;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.error.Unavailable;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets any number watch things: each thing is looked at once for all of its watchers, from time to
 * time, as long as somebody watches it.
 *
 * @param <K> what tells the things apart
 * @param <S> how a thing stands
 * @param <I> what happens to it, one by one
 */
public final class SharedNews<K, S, I> {
  private static final Logger LOG = LoggerFactory.getLogger(SharedNews.class);

  private final Function<K, NewsSource<S, I>> sources;
  private final Duration every;
  private final int kept;
  private final ConcurrentMap<K, NewsTopic<S, I>> topics = new ConcurrentHashMap<>();

  /**
   * @param sources makes what looks at a thing
   * @param every how long between two looks
   * @param kept how many items a watcher may be behind, at least 1
   */
  public SharedNews(Function<K, NewsSource<S, I>> sources, Duration every, int kept) {
    this.sources = sources;
    this.every = every;
    this.kept = kept;
  }

  /** How many things are watched now. */
  public int watched() {
    return topics.size();
  }

  /** Starts to watch; what has happened before is not told. */
  public NewsWatch<S, I> watch(K key) {
    Place<S, I> place = join(key);
    return new NewsWatch<>() {
      @Override
      public Optional<NewsSource.News<S, I>> next(Duration atMost) throws InterruptedException {
        return Optional.ofNullable(place.topic().next(place.place(), atMost.toNanos()));
      }

      @Override
      public Ending ending() {
        return place.place().ending();
      }

      @Override
      public void close() {
        place.topic().leave();
      }
    };
  }

  private record Place<S, I>(NewsTopic<S, I> topic, NewsTopic.Place place) {}

  /** One step of the map, as is the end: nobody joins a topic that is looked at no more. */
  private Place<S, I> join(K key) {
    AtomicReference<NewsTopic.Place> place = new AtomicReference<>();
    NewsTopic<S, I> topic =
        topics.compute(
            key,
            (same, known) -> {
              NewsTopic<S, I> joined = known == null ? begin(key) : known;
              place.set(joined.join());
              return joined;
            });
    return new Place<>(topic, Objects.requireNonNull(place.get()));
  }

  private NewsTopic<S, I> begin(K key) {
    NewsTopic<S, I> topic = new NewsTopic<>(kept);
    NewsSource<S, I> source = sources.apply(key);
    Thread.ofVirtual().name("news-" + key).start(() -> keepLooking(key, topic, source));
    return topic;
  }

  private void keepLooking(K key, NewsTopic<S, I> topic, NewsSource<S, I> source) {
    try {
      boolean goesOn = true;
      while (goesOn) {
        goesOn = look(topic, source);
        if (goesOn) {
          LockSupport.parkNanos(every.toNanos());
          goesOn = !isOver(key, topic);
        }
      }
    } catch (RuntimeException e) {
      LOG.error("What watchers of {} are told has failed", key, e);
    } finally {
      topics.remove(key, topic);
      topic.end();
    }
  }

  private boolean isOver(K key, NewsTopic<S, I> topic) {
    return topics.computeIfPresent(key, (same, known) -> known.isWatched() ? known : null) != topic;
  }

  private boolean look(NewsTopic<S, I> topic, NewsSource<S, I> source) {
    try {
      NewsSource.Look<S, I> look = source.look();
      topic.publish(look);
      return !look.last();
    } catch (NotFound e) {
      return false;
    } catch (Unavailable e) {
      // A passing trouble of the store is no reason to break off; the next look may go through.
      return true;
    }
  }
}
