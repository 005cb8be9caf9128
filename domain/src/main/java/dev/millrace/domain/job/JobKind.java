package dev.millrace.domain.job;

import dev.millrace.domain.RuleViolation;
import java.util.regex.Pattern;

/**
 * The kind of work a job asks for.
 *
 * @param name 1 to 63 lower-case letters, digits and hyphens, starting with a letter
 */
public record JobKind(String name) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

  /** Takes a domain through the test plan; built in. */
  public static final JobKind ZONE_TEST = new JobKind("zone-test");

  public JobKind {
    if (!NAME.matcher(name).matches()) {
      throw new RuleViolation(
          "invalid_kind",
          "A job kind is 1 to 63 lower-case letters, digits and hyphens, starting with a letter.");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
