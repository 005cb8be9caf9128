package dev.millrace.domain.node;

import dev.millrace.domain.RuleViolation;
import java.util.regex.Pattern;

/**
 * Tells one process from every other one that ever was, also from an earlier one of the same node.
 * Stores compare it and see nothing more in it.
 *
 * @param value 1 to 200 letters, digits and punctuation marks of ASCII
 */
public record ProcessMark(String value) {

  private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");

  public ProcessMark {
    if (!FORM.matcher(value).matches()) {
      throw new RuleViolation(
          "invalid_process_mark", "A process mark is 1 to 200 visible characters of ASCII.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
