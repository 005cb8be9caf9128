package dev.millrace.persistence.memory.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Immutable rows by id, with indexes that follow every change.
 *
 * @param <I> the id
 * @param <V> the row
 */
public final class Rows<I, V> {
  private final UndoLog undo;
  private final NavigableMap<I, V> byId;
  private final List<Follower<V>> followers = new ArrayList<>();

  public Rows(UndoLog undo, Comparator<? super I> order) {
    this.undo = undo;
    this.byId = new TreeMap<>(order);
  }

  /** Hears of every change. */
  interface Follower<V> {
    /**
     * @param before null when the row is new
     * @param after null when the row goes
     */
    void changed(@Nullable V before, @Nullable V after);
  }

  /** Adds an index, which must be done before the first row. */
  public <K extends Comparable<? super K>> Index<K, V> index(KeyOf<V, K> key) {
    Index<K, V> index = new Index<>(key);
    followers.add(index);
    return index;
  }

  /** Adds an index that keeps each group apart, which must be done before the first row. */
  public <G, K extends Comparable<? super K>> Groups<G, K, V> groups(
      KeyOf<V, G> group, KeyOf<V, K> key) {
    Groups<G, K, V> groups = new Groups<>(group, key);
    followers.add(groups);
    return groups;
  }

  /** All rows by id. */
  public NavigableMap<I, V> all() {
    return Collections.unmodifiableNavigableMap(byId);
  }

  public @Nullable V get(I id) {
    return byId.get(id);
  }

  public boolean contains(I id) {
    return byId.containsKey(id);
  }

  /** Adds the row or puts it in the place of the one with the same id. */
  public void put(I id, V row) {
    set(id, row);
  }

  public void remove(I id) {
    set(id, null);
  }

  private void set(I id, @Nullable V row) {
    V before = change(id, row);
    undo.add(() -> change(id, before));
  }

  private @Nullable V change(I id, @Nullable V row) {
    V before = row == null ? byId.remove(id) : byId.put(id, row);
    followers.forEach(follower -> follower.changed(before, row));
    return before;
  }
}
