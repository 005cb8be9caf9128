package dev.millrace.persistence.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the parts of a filter are compared: what is null asks for all. */
final class Match {
  private Match() {}

  static boolean equal(@Nullable Object wanted, @Nullable Object value) {
    return wanted == null || wanted.equals(value);
  }

  /**
   * @param from inclusive
   * @param to exclusive
   */
  static boolean within(@Nullable Instant from, Instant value, @Nullable Instant to) {
    return (from == null || !value.isBefore(from)) && (to == null || value.isBefore(to));
  }
}
