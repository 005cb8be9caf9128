package dev.millrace.domain.entry;

import dev.millrace.domain.RuleViolation;
import java.util.Arrays;
import java.util.Locale;

/**
 * How serious an entry is, from least to most; the natural order of the constants is the order of
 * severity.
 *
 * <p>Source: Zonemaster, SeverityLevelDefinitions.
 */
public enum Level {
  DEBUG3,
  DEBUG2,
  DEBUG,
  INFO,
  NOTICE,
  WARNING,
  ERROR,
  CRITICAL;

  /**
   * Reads a level in any letter case.
   *
   * @throws RuleViolation {@code invalid_level} if the text names no level
   */
  public static Level parse(String text) {
    try {
      return valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new RuleViolation(
          "invalid_level", "The level must be one of " + Arrays.toString(values()) + ".");
    }
  }

  /** Whether this level is {@code other} or more serious. */
  public boolean isAtLeast(Level other) {
    return compareTo(other) >= 0;
  }
}
