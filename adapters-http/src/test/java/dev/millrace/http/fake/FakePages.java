package dev.millrace.http.fake;

import dev.millrace.application.paging.Cursor;
import dev.millrace.application.paging.Cursor.Direction;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import java.util.List;
import java.util.function.Function;

/** Cuts pages out of lists; a cursor holds the key of an item. */
final class FakePages {
  private FakePages() {}

  static <T> Page<T> cut(List<T> all, PageRequest request, Function<T, List<String>> key) {
    int from = request.offset();
    Cursor cursor = request.cursor();
    if (cursor != null) {
      int place = all.stream().map(key).toList().indexOf(cursor.key());
      if (place < 0) {
        throw Cursor.invalid();
      }
      from =
          cursor.direction() == Direction.AFTER ? place + 1 : Math.max(0, place - request.limit());
    }
    from = Math.min(from, all.size());
    int to = Math.min(from + request.limit(), all.size());
    List<T> items = all.subList(from, to);
    return new Page<>(
        items,
        all.size(),
        to < all.size() ? new Cursor(Direction.AFTER, key.apply(items.getLast())) : null,
        from > 0 && !items.isEmpty()
            ? new Cursor(Direction.BEFORE, key.apply(items.getFirst()))
            : null);
  }
}
