package dev.millrace.persistence.memory.table;

import dev.millrace.application.paging.Cursor;
import dev.millrace.application.paging.Cursor.Direction;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read page by page.
 *
 * @param items all that could be in the list
 * @param wanted which of them are
 */
public record Listing<K, T>(Ordered<K, T> items, Predicate<? super T> wanted) {

  /** Items in an order, from any place on in either direction. */
  public interface Ordered<K, T> {
    /** The items behind the place, from there on; from the start if it is null. */
    Stream<T> after(@Nullable K place);

    /** The items before the place, the nearest first. */
    Stream<T> before(K place);

    /** The place of an item. */
    K placeOf(T item);

    /** How a cursor holds the place. */
    List<String> write(K place);

    /**
     * @throws dev.millrace.domain.RuleViolation {@code invalid_cursor}
     */
    K read(List<String> key);
  }

  /** The part that is asked for. */
  public Page<T> page(PageRequest request) {
    Cursor cursor = request.cursor();
    if (cursor == null) {
      return forward(null, request);
    }
    K place = items.read(cursor.key());
    return cursor.direction() == Direction.AFTER
        ? forward(place, request)
        : backward(place, request.limit());
  }

  private Page<T> forward(@Nullable K place, PageRequest request) {
    List<T> found =
        items
            .after(place)
            .filter(wanted)
            .skip(request.offset())
            .limit(request.limit() + 1L)
            .toList();
    boolean more = found.size() > request.limit();
    List<T> page = more ? found.subList(0, request.limit()) : found;
    return page(page, more, !page.isEmpty() && anyBefore(page.getFirst()));
  }

  private Page<T> backward(K place, int limit) {
    List<T> found = items.before(place).filter(wanted).limit(limit + 1L).toList();
    boolean more = found.size() > limit;
    List<T> page = (more ? found.subList(0, limit) : found).reversed();
    return page(page, !page.isEmpty() && anyAfter(page.getLast()), more);
  }

  private Page<T> page(List<T> page, boolean hasNext, boolean hasPrevious) {
    return new Page<>(
        page,
        items.after(null).filter(wanted).count(),
        hasNext ? cursor(Direction.AFTER, page.getLast()) : null,
        hasPrevious ? cursor(Direction.BEFORE, page.getFirst()) : null);
  }

  private Cursor cursor(Direction direction, T item) {
    return new Cursor(direction, items.write(items.placeOf(item)));
  }

  private boolean anyBefore(T item) {
    return items.before(items.placeOf(item)).anyMatch(wanted);
  }

  private boolean anyAfter(T item) {
    return items.after(items.placeOf(item)).anyMatch(wanted);
  }
}
