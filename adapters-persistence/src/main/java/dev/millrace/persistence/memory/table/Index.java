package dev.millrace.persistence.memory.table;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Some of the rows, by a key that is unique among them. */
public final class Index<K extends Comparable<? super K>, V> implements Rows.Follower<V> {
  private final KeyOf<V, K> key;
  private final NavigableMap<K, V> rows = new TreeMap<>();

  Index(KeyOf<V, K> key) {
    this.key = key;
  }

  public NavigableMap<K, V> rows() {
    return Collections.unmodifiableNavigableMap(rows);
  }

  public @Nullable V get(K wanted) {
    return rows.get(wanted);
  }

  @Override
  public void changed(@Nullable V before, @Nullable V after) {
    K old = before == null ? null : key.of(before);
    if (old != null) {
      rows.remove(old);
    }
    if (after != null) {
      K now = key.of(after);
      if (now != null) {
        rows.put(now, after);
      }
    }
  }
}
