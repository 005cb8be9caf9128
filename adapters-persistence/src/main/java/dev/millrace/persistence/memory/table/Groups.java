package dev.millrace.persistence.memory.table;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Some of the rows in groups, in each by a key that is unique within it. */
public final class Groups<G, K extends Comparable<? super K>, V> implements Rows.Follower<V> {
  private final KeyOf<V, G> group;
  private final KeyOf<V, K> key;
  private final Map<G, NavigableMap<K, V>> groups = new HashMap<>();

  Groups(KeyOf<V, G> group, KeyOf<V, K> key) {
    this.group = group;
    this.key = key;
  }

  /** Which groups have rows. */
  public Set<G> names() {
    return Collections.unmodifiableSet(groups.keySet());
  }

  /** The rows of the group; none if there is no such group. */
  public NavigableMap<K, V> of(G name) {
    NavigableMap<K, V> rows = groups.get(name);
    return rows == null
        ? Collections.emptyNavigableMap()
        : Collections.unmodifiableNavigableMap(rows);
  }

  /** How many rows the group has. */
  public int count(G name) {
    return of(name).size();
  }

  @Override
  public void changed(@Nullable V before, @Nullable V after) {
    if (before != null) {
      remove(before);
    }
    if (after != null) {
      add(after);
    }
  }

  private void remove(V row) {
    G name = group.of(row);
    K place = key.of(row);
    if (name != null && place != null) {
      groups.computeIfPresent(
          name,
          (same, rows) -> {
            rows.remove(place);
            return rows.isEmpty() ? null : rows;
          });
    }
  }

  private void add(V row) {
    G name = group.of(row);
    K place = key.of(row);
    if (name != null && place != null) {
      groups.computeIfAbsent(name, same -> new TreeMap<>()).put(place, row);
    }
  }
}
