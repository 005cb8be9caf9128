package dev.millrace.http.operation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Remembers answers for a moment. Those who ask the same at once share one answer; what failed is
 * not remembered, and the least recently asked for goes first when it is full.
 */
final class ShortCache<K, V> {

  private final long nanos;
  private final LongSupplier ticker;
  private final Map<K, Kept<V>> kept;

  private record Kept<V>(CompletableFuture<V> answer, long since) {}

  /**
   * @param length how long an answer is good
   * @param capacity how many are kept at most
   * @param ticker a time in nanoseconds that never goes back
   */
  ShortCache(Duration length, int capacity, LongSupplier ticker) {
    this.nanos = length.toNanos();
    this.ticker = ticker;
    this.kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
            return size() > capacity;
          }
        };
  }

  /** The answer, from the source unless it is known. What the source throws is thrown. */
  V get(K key, Function<K, V> source) {
    Kept<V> mine = new Kept<>(new CompletableFuture<>(), ticker.getAsLong());
    Kept<V> known = knownOr(key, mine);
    if (known != mine) {
      return await(known.answer());
    }
    try {
      V answer = source.apply(key);
      mine.answer().complete(answer);
      return answer;
    } catch (RuntimeException | Error e) {
      forget(key, mine);
      mine.answer().completeExceptionally(e);
      throw e;
    }
  }

  private synchronized Kept<V> knownOr(K key, Kept<V> mine) {
    Kept<V> known = kept.get(key);
    if (known != null && mine.since() - known.since() < nanos) {
      return known;
    }
    kept.put(key, mine);
    return mine;
  }

  private synchronized void forget(K key, Kept<V> failed) {
    kept.remove(key, failed);
  }

  private static <V> V await(CompletableFuture<V> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException unchecked ? unchecked : e;
    }
  }
}
