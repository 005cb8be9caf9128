package dev.millrace.persistence.memory.table;

import dev.millrace.application.paging.Cursor;
import java.time.DateTimeException;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the order of an index.
 *
 * @param rows the first first
 * @param place the key that a row has in it
 * @param write how a cursor holds the key
 * @param read the other way round; may throw what parsing throws
 */
public record InOrder<K, V>(
    NavigableMap<K, V> rows,
    Function<V, K> place,
    Function<K, List<String>> write,
    Function<List<String>, K> read)
    implements Listing.Ordered<K, V> {

  @Override
  public Stream<V> after(@Nullable K from) {
    return (from == null ? rows : rows.tailMap(from, false)).values().stream();
  }

  @Override
  public Stream<V> before(K from) {
    return rows.headMap(from, false).descendingMap().values().stream();
  }

  @Override
  public K placeOf(V row) {
    return place.apply(row);
  }

  @Override
  public List<String> write(K key) {
    return write.apply(key);
  }

  @Override
  public K read(List<String> key) {
    try {
      return read.apply(key);
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
      throw Cursor.invalid();
    }
  }
}
