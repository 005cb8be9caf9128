package dev.millrace.domain.name;

import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.idna.ALabel;
import dev.millrace.domain.idna.DerivedProperty;
import dev.millrace.domain.idna.ULabel;
import java.text.Normalizer;
import java.util.Locale;

/** One label of a name that a user wrote: its normal form is ASCII and lower case. */
final class LabelSyntax {

  private static final int MAX_LENGTH = 63;

  private LabelSyntax() {}

  /** The label as it stands in the DNS, 1 to 63 characters. */
  static String normalised(String label) {
    if (isAscii(label)) {
      return normalisedAscii(label);
    }
    String prepared = Normalizer.normalize(lowerCase(label), Normalizer.Form.NFC);
    return isAscii(prepared) ? normalisedAscii(prepared) : aLabel(prepared);
  }

  private static boolean isAscii(String label) {
    return label.chars().allMatch(character -> character < 0x80);
  }

  private static String normalisedAscii(String label) {
    label
        .chars()
        .filter(character -> !isAllowed(character))
        .findFirst()
        .ifPresent(
            character -> {
              throw DomainNameSyntax.invalid(
                  "The label "
                      + Shown.quoted(label)
                      + " has "
                      + Shown.asciiCharacter(character)
                      + "; letters, digits, hyphen, underscore and slash are allowed.");
            });
    String lower = label.toLowerCase(Locale.ROOT);
    if (lower.length() > MAX_LENGTH) {
      throw tooLong(label);
    }
    if (ALabel.isMarked(lower) && !ALabel.isWellFormed(lower)) {
      throw DomainNameSyntax.invalid(
          "The label " + Shown.quoted(label) + " starts with xn-- but is not Punycode (RFC 3492).");
    }
    return lower;
  }

  /** Letters, digits and hyphen, and for RFC 2782 and RFC 2317 the underscore and the slash. */
  private static boolean isAllowed(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '-'
        || character == '_'
        || character == '/';
  }

  private static String lowerCase(String label) {
    StringBuilder lower = new StringBuilder(label.length());
    label.codePoints().map(LabelSyntax::lowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }

  /**
   * The simple lower-case mapping, so that neither a final sigma nor a locale makes a difference.
   * Cherokee capitals are the one kind that IDNA2008 allows as they are, and its small letters are
   * not.
   */
  private static int lowerCase(int codePoint) {
    boolean staysUpper =
        codePoint >= 0x80
            && Character.isUpperCase(codePoint)
            && DerivedProperty.of(codePoint) == DerivedProperty.PVALID;
    return staysUpper ? codePoint : Character.toLowerCase(codePoint);
  }

  private static String aLabel(String label) {
    // Each code point needs a digit at least, so there is no point in looking at more.
    if (label.codePointCount(0, label.length()) > MAX_LENGTH - ALabel.PREFIX.length()) {
      throw tooLong(label);
    }
    ULabel.flaw(label)
        .ifPresent(
            flaw -> {
              throw DomainNameSyntax.invalid(
                  "The label " + Shown.quoted(label) + " is not a valid U-label: " + flaw + ".");
            });
    String aLabel = ALabel.of(label);
    if (aLabel.length() > MAX_LENGTH) {
      throw tooLong(label);
    }
    return aLabel;
  }

  private static RuleViolation tooLong(String label) {
    return DomainNameSyntax.invalid(
        "The label "
            + Shown.quoted(label)
            + " is longer than "
            + MAX_LENGTH
            + " characters in its ASCII form.");
  }
}
