package dev.millrace.persistence.sql.session;

import dev.millrace.application.paging.Cursor;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, fetched by the key of its order: the query takes one row more than the page
 * has, in the direction of the cursor, which tells whether the list goes on.
 */
public final class KeysetPage {

  private final PageRequest request;
  private final @Nullable Cursor cursor;

  public KeysetPage(PageRequest request) {
    this.request = request;
    this.cursor = request.cursor();
  }

  /** Whether the query runs against the order of the list. */
  public boolean isBackward() {
    return cursor != null && cursor.direction() == Cursor.Direction.BEFORE;
  }

  /** How many rows to fetch. */
  public int rows() {
    return request.limit() + 1;
  }

  /** How many rows to pass over first. */
  public int offset() {
    return request.offset();
  }

  /** The key to go on from; null for the start. */
  public @Nullable List<String> key() {
    return cursor == null ? null : cursor.key();
  }

  /** A number of the cursor's key. */
  public static long number(String keyPart) {
    try {
      return Long.parseLong(keyPart);
    } catch (NumberFormatException e) {
      throw Cursor.invalid();
    }
  }

  /** A UUID of the cursor's key. */
  public static UUID uuid(String keyPart) {
    try {
      return UUID.fromString(keyPart);
    } catch (IllegalArgumentException e) {
      throw Cursor.invalid();
    }
  }

  /**
   * The page.
   *
   * @param fetched the rows as the query gave them
   * @param key the sort key of a row
   */
  public <T> Page<T> of(List<T> fetched, Function<T, List<String>> key, long total) {
    boolean goesOn = fetched.size() > request.limit();
    List<T> items = new ArrayList<>(goesOn ? fetched.subList(0, request.limit()) : fetched);
    if (isBackward()) {
      Collections.reverse(items);
    }
    if (items.isEmpty()) {
      return new Page<>(items, total, null, null);
    }
    boolean hasNext = isBackward() || goesOn;
    boolean hasPrevious = isBackward() ? goesOn : cursor != null || request.offset() > 0;
    return new Page<>(
        items,
        total,
        hasNext ? new Cursor(Cursor.Direction.AFTER, key.apply(items.getLast())) : null,
        hasPrevious ? new Cursor(Cursor.Direction.BEFORE, key.apply(items.getFirst())) : null);
  }
}
