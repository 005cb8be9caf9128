package dev.millrace.persistence.sql.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that took long to work out, kept for a while in proportion to that: whoever asks again
 * and again, as pages and gauges do, keeps the database busy for a twentieth of the time at most.
 * An answer that has become old is given once more while it is worked out anew in the background.
 *
 * @param <K> what is asked
 * @param <V> the answer
 */
public final class RecentAnswers<K, V> {

  /** An answer is fresh for so many times of what it took. */
  private static final int WORTH = 20;

  /** No answer is fresh for longer than this. */
  private static final long LONGEST_FRESH = 10_000_000_000L;

  /** No answer is given that is older than this. */
  private static final long LONGEST_GIVEN = 30_000_000_000L;

  private static final Logger LOG = LoggerFactory.getLogger(RecentAnswers.class);

  private final Map<K, Kept<V>> answers;
  private final Predicate<V> worth;
  private final LongSupplier nanoTime;
  private final Executor background;

  /**
   * @param most how many answers are kept at the most
   * @param worth which answers are kept; all others are worked out each time
   */
  public RecentAnswers(int most, Predicate<V> worth) {
    this(
        most,
        worth,
        System::nanoTime,
        work -> Thread.ofVirtual().name("recent-answers").start(work));
  }

  RecentAnswers(int most, Predicate<V> worth, LongSupplier nanoTime, Executor background) {
    this.worth = worth;
    this.answers =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
            return size() > most;
          }
        };
    this.nanoTime = nanoTime;
    this.background = background;
  }

  private record Kept<V>(V answer, long at, long took, AtomicBoolean renewing) {
    boolean isFresh(long now) {
      return now - at < Math.min(took * WORTH, LONGEST_FRESH);
    }

    boolean isOfUse(long now) {
      return now - at < LONGEST_GIVEN;
    }
  }

  /**
   * The answer that is kept, if it is recent enough.
   *
   * @param anew works it out if it has become old, on another thread
   */
  public Optional<V> find(K key, Supplier<V> anew) {
    long now = nanoTime.getAsLong();
    Kept<V> kept = kept(key);
    if (kept == null || !kept.isOfUse(now)) {
      return Optional.empty();
    }
    if (!kept.isFresh(now) && kept.renewing().compareAndSet(false, true)) {
      background.execute(() -> renew(key, kept, anew));
    }
    return Optional.of(kept.answer());
  }

  private synchronized @Nullable Kept<V> kept(K key) {
    return answers.get(key);
  }

  private void renew(K key, Kept<V> old, Supplier<V> anew) {
    try {
      workedOut(key, anew);
    } catch (RuntimeException e) {
      // Whoever asks when it has become too old works it out, and gets to know.
      LOG.debug("An answer could not be worked out anew", e);
      old.renewing().set(false);
    }
  }

  /**
   * Keeps an answer if that is worth it.
   *
   * @param took how long it took to work out, in nanoseconds
   */
  public synchronized void keep(K key, V answer, long took) {
    if (worth.test(answer)) {
      answers.put(key, new Kept<>(answer, nanoTime.getAsLong(), took, new AtomicBoolean()));
    } else {
      answers.remove(key);
    }
  }

  /** The answer that is kept, or one worked out now. */
  public V get(K key, Supplier<V> anew) {
    return find(key, anew).orElseGet(() -> workedOut(key, anew));
  }

  private V workedOut(K key, Supplier<V> anew) {
    long start = nanoTime.getAsLong();
    V answer = anew.get();
    keep(key, answer, nanoTime.getAsLong() - start);
    return answer;
  }
}
