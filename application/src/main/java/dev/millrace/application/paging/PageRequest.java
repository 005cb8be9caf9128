package dev.millrace.application.paging;

import dev.millrace.domain.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted: by offset, or from a cursor on.
 *
 * @param limit 1..500
 * @param offset how many items to pass over, 0..1,000,000; 0 with a cursor
 * @param cursor where an earlier page said to go on; null for the start
 */
public record PageRequest(int limit, int offset, @Nullable Cursor cursor) {

  /** What lists give when nobody says how much. */
  public static final int DEFAULT_LIMIT = 100;

  /** No page is longer. */
  public static final int MAX_LIMIT = 500;

  /** Further in, only a cursor leads: an offset costs what it passes over. */
  public static final int MAX_OFFSET = 1_000_000;

  public PageRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new RuleViolation("invalid_limit", "The limit is 1 to " + MAX_LIMIT + ".");
    }
    if (offset < 0 || offset > MAX_OFFSET) {
      throw new RuleViolation(
          "invalid_offset", "The offset is 0 to " + MAX_OFFSET + "; go further with next_cursor.");
    }
    if (cursor != null && offset > 0) {
      throw new RuleViolation("invalid_offset", "Give either a cursor or an offset, not both.");
    }
  }

  /** The first items. */
  public static PageRequest first(int limit) {
    return new PageRequest(limit, 0, null);
  }
}
