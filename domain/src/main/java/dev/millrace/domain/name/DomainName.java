package dev.millrace.domain.name;

import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.idna.ALabel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A domain name in its normal form: lower-case A-labels without the final dot; the root is {@code
 * .}.
 *
 * <p>Two names are equal when they are the same name in the DNS. Whatever a user writes goes
 * through {@link #parse}; the constructor checks nothing, as it is called for each stored name that
 * is read.
 *
 * @param ascii the normal form, 1 to 253 characters
 */
public record DomainName(String ascii) implements Comparable<DomainName> {

  /** The root zone. */
  public static final DomainName ROOT = new DomainName(".");

  /**
   * Normalises what a user wrote, in ASCII or with the letters of any script.
   *
   * <p>Source: Zonemaster, RequirementsAndNormalizationOfDomainNames. Beyond it, the text of an IP
   * address and a label that starts with {@code xn--} without being Punycode are refused.
   *
   * @throws RuleViolation {@code invalid_domain} with the reason
   */
  public static DomainName parse(String input) {
    return DomainNameSyntax.parse(input);
  }

  /** The name for people: valid A-labels as U-labels; parsing it gives this name again. */
  public String unicode() {
    return isRoot()
        ? ascii
        : labels().stream().map(DomainName::readable).collect(Collectors.joining("."));
  }

  private static String readable(String label) {
    return ALabel.isMarked(label) ? ALabel.toULabel(label).orElse(label) : label;
  }

  /** Whether this is the root zone. */
  public boolean isRoot() {
    return ascii.equals(".");
  }

  /** The labels from left to right without the root's empty one; none for the root. */
  public List<String> labels() {
    return isRoot() ? List.of() : List.of(ascii.split("\\."));
  }

  /** The name without its leftmost label; empty for the root. */
  public Optional<DomainName> parent() {
    if (isRoot()) {
      return Optional.empty();
    }
    int dot = ascii.indexOf('.');
    return Optional.of(dot < 0 ? ROOT : new DomainName(ascii.substring(dot + 1)));
  }

  /** Whether this is the other name or lies below it in the tree of names. */
  public boolean isAtOrBelow(DomainName other) {
    if (other.isRoot() || ascii.equals(other.ascii)) {
      return true;
    }
    int dot = ascii.length() - other.ascii.length() - 1;
    return dot > 0 && ascii.charAt(dot) == '.' && ascii.endsWith(other.ascii);
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
