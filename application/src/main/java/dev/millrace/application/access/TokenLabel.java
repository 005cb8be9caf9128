package dev.millrace.application.access;

import dev.millrace.domain.RuleViolation;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who a token was given to; the audit trail knows callers by it.
 *
 * @param value 1 to 64 letters, digits, dots, hyphens, underscores and at signs of ASCII, so that
 *     it cannot break a line of a file, a log or a terminal
 */
public record TokenLabel(String value) {

  /** Who calls when nobody has to log in. */
  public static final String OPEN = "open";

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
  private static final Set<String> TAKEN = Set.of(OPEN);

  public TokenLabel {
    if (!FORM.matcher(value).matches() || TAKEN.contains(value)) {
      throw new RuleViolation(
          "invalid_label",
          "A label is 1 to 64 letters, digits, dots, hyphens, underscores and at signs, starts with"
              + " a letter or digit, and is not \""
              + OPEN
              + "\".");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
