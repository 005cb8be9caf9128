package dev.millrace.application.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param items in the order of the list
 * @param total how many items the whole list has; a store may stop counting at {@link
 *     #MOST_COUNTED}, which then stands for that many or more
 * @param next leads to the page after this one; null at the end
 * @param previous leads to the page before this one; null at the start
 */
public record Page<T>(List<T> items, long total, @Nullable Cursor next, @Nullable Cursor previous) {

  /** Counting further would cost more than reading the page. */
  public static final int MOST_COUNTED = 100_000;

  public Page {
    items = List.copyOf(items);
  }

  /** The same page with each item put into another form. */
  public <R> Page<R> map(Function<? super T, ? extends R> form) {
    return new Page<>(items.stream().<R>map(form).toList(), total, next, previous);
  }
}
