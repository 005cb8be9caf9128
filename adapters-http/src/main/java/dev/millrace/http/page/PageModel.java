package dev.millrace.http.page;

import dev.millrace.application.paging.Cursor;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param total how many items the whole list has
 * @param nextCursor null at the end
 * @param prevCursor null at the start
 */
public record PageModel<T>(
    List<T> items,
    long total,
    int limit,
    int offset,
    @Nullable String nextCursor,
    @Nullable String prevCursor) {
  /** The page with its items as web models. */
  public static <S, T> PageModel<T> of(
      Page<S> page, PageRequest request, Function<? super S, ? extends T> form) {
    return new PageModel<>(
        page.items().stream().<T>map(form).toList(),
        page.total(),
        request.limit(),
        request.offset(),
        text(page.next()),
        text(page.previous()));
  }

  /** The text of a cursor; null for none. */
  public static @Nullable String text(@Nullable Cursor cursor) {
    return cursor == null ? null : cursor.text();
  }
}
