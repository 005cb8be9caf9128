package dev.millrace.application.paging;

import dev.millrace.domain.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A place in a list between two items, which stays where it is when items come and go.
 *
 * @param direction on which side of the place the page lies
 * @param key the sort key of the item at the place, one text for each column of the order
 */
public record Cursor(Direction direction, List<String> key) {

  private static final String SEPARATOR = "\u001f";
  private static final int MAX_TEXT = 1_000;

  public Cursor {
    key = List.copyOf(key);
  }

  /** Which way a page goes from its cursor. */
  public enum Direction {
    AFTER,
    BEFORE
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @param keyLength how many columns the list is ordered by
   * @throws RuleViolation {@code invalid_cursor} if it is nothing that this list gave out
   */
  public static Cursor parse(String text, int keyLength) {
    try {
      if (text.length() <= MAX_TEXT) {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        List<String> parts = Arrays.asList(plain.split(SEPARATOR, -1));
        if (parts.size() == keyLength + 1) {
          return new Cursor(Direction.valueOf(parts.getFirst()), parts.subList(1, parts.size()));
        }
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the message that says what a cursor is.
    }
    throw invalid();
  }

  /** What to throw when a key is not of the form that its column has. */
  public static RuleViolation invalid() {
    return new RuleViolation(
        "invalid_cursor",
        "The cursor is none that this list gave out: take next_cursor or prev_cursor of a page.");
  }

  /** The opaque form that travels in URLs. */
  public String text() {
    String plain = direction + SEPARATOR + String.join(SEPARATOR, key);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }
}
