package dev.millrace.domain.registry;

import dev.millrace.domain.RuleViolation;
import java.util.Locale;

/**
 * A domain name in its normal form: lower-case A-labels without the final dot; the root is {@code
 * .}.
 *
 * <p>Two names are equal when they are the same name in the DNS.
 *
 * @param ascii the normal form, 1 to 253 characters
 */
public record DomainName(String ascii) implements Comparable<DomainName> {

  /** The root zone. */
  public static final DomainName ROOT = new DomainName(".");

  /**
   * Normalises what a user wrote.
   *
   * @throws RuleViolation {@code invalid_domain} with the reason
   */
  public static DomainName parse(String input) {
    String trimmed = input.strip().toLowerCase(Locale.ROOT);
    if (trimmed.equals(".")) {
      return ROOT;
    }
    if (trimmed.isEmpty()) {
      throw new RuleViolation("invalid_domain", "The domain name is empty.");
    }
    return new DomainName(
        trimmed.endsWith(".") ? trimmed.substring(0, trimmed.length() - 1) : trimmed);
  }

  /** Whether this is the root zone. */
  public boolean isRoot() {
    return ascii.equals(".");
  }

  @Override
  public int compareTo(DomainName other) {
    return ascii.compareTo(other.ascii);
  }

  @Override
  public String toString() {
    return ascii;
  }
}
