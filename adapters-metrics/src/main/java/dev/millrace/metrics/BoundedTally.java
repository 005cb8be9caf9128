package dev.millrace.metrics;

import dev.millrace.application.telemetry.Insights.Top;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of tallies by key. When a new key comes and all are taken, the least one is added
 * to what is not kept apart; among equals the one that was not updated for longest.
 */
final class BoundedTally<K, T extends BoundedTally.Mergeable<T>> {

  private final int capacity;
  private final Supplier<T> zero;
  private final Comparator<T> order;
  private final Map<K, T> kept = new LinkedHashMap<>(16, 0.75f, true);
  private @Nullable T other;

  /** What can be added up. */
  interface Mergeable<T> {
    /** Adds all of the other one. */
    void add(T more);
  }

  /**
   * @param order the least tally is the first to go
   */
  BoundedTally(int capacity, Supplier<T> zero, Comparator<T> order) {
    this.capacity = capacity;
    this.zero = zero;
    this.order = order;
  }

  synchronized void update(K key, Consumer<T> change) {
    T tally = kept.get(key);
    if (tally == null) {
      makeRoom();
      tally = zero.get();
      kept.put(key, tally);
    }
    change.accept(tally);
  }

  private void makeRoom() {
    if (kept.size() < capacity) {
      return;
    }
    Map.Entry<K, T> least = null;
    for (Map.Entry<K, T> entry : kept.entrySet()) {
      if (least == null || order.compare(entry.getValue(), least.getValue()) < 0) {
        least = entry;
      }
    }
    if (least != null) {
      T rest = other == null ? zero.get() : other;
      rest.add(least.getValue());
      other = rest;
      kept.remove(least.getKey());
    }
  }

  /**
   * The first ones.
   *
   * @param otherKey stands for all that are not kept apart
   */
  synchronized <F> Top<F> top(
      int max, Comparator<F> ranking, BiFunction<K, T, F> figures, K otherKey) {
    T rest = other;
    return new Top<>(
        capacity,
        kept.entrySet().stream()
            .map(entry -> figures.apply(entry.getKey(), entry.getValue()))
            .sorted(ranking)
            .limit(max)
            .toList(),
        rest == null ? null : figures.apply(otherKey, rest));
  }
}
