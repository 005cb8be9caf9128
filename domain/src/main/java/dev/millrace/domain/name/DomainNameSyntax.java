package dev.millrace.domain.name;

import dev.millrace.domain.RuleViolation;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * From what a user wrote to a normal form, or to a sentence that says what is wrong with it.
 *
 * <p>Source: Zonemaster, RequirementsAndNormalizationOfDomainNames, test procedure; the steps are
 * done in its order.
 */
final class DomainNameSyntax {

  private static final int MAX_LENGTH = 253;

  /** No name in any script that fits into the DNS is longer than this before normalisation. */
  private static final int MAX_INPUT = 4 * MAX_LENGTH;

  private static final int CAPITAL_I_WITH_DOT = 0x130;

  private static final String WHITE_SPACE =
      "\t \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u205F\u3000";

  private DomainNameSyntax() {}

  static DomainName parse(String input) {
    String trimmed = trim(input);
    if (trimmed.isEmpty()) {
      throw invalid("The domain name is empty.");
    }
    if (trimmed.length() > MAX_INPUT) {
      throw tooLong();
    }
    requireUnambiguousCase(trimmed);
    String dotted = trimmed.replace('\uFF0E', '.').replace('\u3002', '.').replace('\uFF61', '.');
    if (dotted.equals(".")) {
      return DomainName.ROOT;
    }
    requireDotsInPlace(dotted);
    if (IpLiteral.matches(dotted)) {
      throw invalid(Shown.quoted(dotted) + " is an IP address, not a domain name.");
    }
    return new DomainName(normalised(dotted));
  }

  private static String trim(String input) {
    int start = 0;
    int end = input.length();
    while (start < end && isWhiteSpace(input.charAt(start))) {
      start++;
    }
    while (end > start && isWhiteSpace(input.charAt(end - 1))) {
      end--;
    }
    return input.substring(start, end);
  }

  private static boolean isWhiteSpace(char character) {
    return WHITE_SPACE.indexOf(character) >= 0;
  }

  private static void requireUnambiguousCase(String name) {
    if (name.indexOf(CAPITAL_I_WITH_DOT) >= 0) {
      throw invalid(
          "The domain name has U+0130 (LATIN CAPITAL LETTER I WITH DOT ABOVE), which has no single"
              + " lower-case form; write the name in lower case.");
    }
  }

  private static void requireDotsInPlace(String name) {
    if (name.startsWith(".")) {
      throw invalid("The domain name " + Shown.quoted(name) + " starts with a dot.");
    }
    if (name.contains("..")) {
      throw invalid(
          "The domain name " + Shown.quoted(name) + " has an empty label: two dots in a row.");
    }
  }

  private static String normalised(String dotted) {
    String name =
        Arrays.stream(dotted.split("\\."))
            .map(LabelSyntax::normalised)
            .collect(Collectors.joining("."));
    if (name.length() > MAX_LENGTH) {
      throw tooLong();
    }
    return name;
  }

  private static RuleViolation tooLong() {
    return invalid(
        "The domain name is longer than " + MAX_LENGTH + " characters in its ASCII form.");
  }

  static RuleViolation invalid(String message) {
    return new RuleViolation("invalid_domain", message);
  }
}
