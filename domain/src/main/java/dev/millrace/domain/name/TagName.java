package dev.millrace.domain.name;

import dev.millrace.domain.RuleViolation;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names a set of domains. Case does not matter: the normal form is lower case.
 *
 * @param value 1 to 64 letters, digits, dots, hyphens and underscores, starting with a letter or
 *     digit
 */
public record TagName(String value) implements Comparable<TagName> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  public TagName {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw new RuleViolation(
          "invalid_tag",
          "A tag is 1 to 64 letters, digits, dots, hyphens and underscores, starting with a letter"
              + " or digit.");
    }
  }

  @Override
  public int compareTo(TagName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
