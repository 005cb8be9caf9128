package dev.millrace.dns.zone;

import dev.millrace.dns.query.Addresses;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of SPF policies (RFC 7208, section 12), for texts in lower case.
 *
 * <p>Loops over characters are written out: policies come from strangers and may be long, and a
 * regular expression with alternatives in a loop takes stack for each character.
 */
final class SpfSyntax {

  private static final String IPV4_LENGTH = "/(?:[12]?\\d|3[0-2])";
  private static final String IPV6_LENGTH = "/(?:1[01]\\d|12[0-8]|[1-9]?\\d)";
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

  private static final Pattern IPV4 =
      Pattern.compile("%s(?:\\.%<s){3}(?:%s)?".formatted(OCTET, IPV4_LENGTH));
  private static final Pattern IPV6 =
      Pattern.compile("([0-9a-f.]*:[0-9a-f:.]*)(?:%s)?".formatted(IPV6_LENGTH));
  private static final Pattern BEFORE_LENGTHS =
      Pattern.compile("(.*?)(?:%s)?(?:/%s)?".formatted(IPV4_LENGTH, IPV6_LENGTH), Pattern.DOTALL);
  private static final Pattern MACRO =
      Pattern.compile("%(?:[%_-]|\\{[slodiphcrtv]\\d*r?[.+,/_=-]*\\})");
  private static final Pattern TOP_LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private SpfSyntax() {}

  /** Whether a policy that begins with its version keeps the grammar. */
  static boolean isValid(String policy) {
    return SpfTerm.of(policy).stream().allMatch(SpfSyntax::isValid);
  }

  private static boolean isValid(SpfTerm term) {
    return switch (term.kind()) {
      case MODIFIER ->
          term.isModifier("redirect", "exp")
              ? isDomainSpec(term.argument())
              : lastMacro(term.argument()) >= 0;
      case MECHANISM -> isMechanism(term);
    };
  }

  private static boolean isMechanism(SpfTerm term) {
    String argument = term.argument();
    String value = argument.startsWith(":") ? argument.substring(1) : "";
    return switch (term.name()) {
      case "all" -> argument.isEmpty();
      case "include", "exists" -> isDomainSpec(value);
      case "ptr" -> argument.isEmpty() || isDomainSpec(value);
      case "a", "mx" -> isHost(argument);
      case "ip4" -> IPV4.matcher(value).matches();
      case "ip6" -> isIpv6(value);
      default -> false;
    };
  }

  /** The arguments of {@code a} and {@code mx}: a name or none, prefix lengths or none. */
  private static boolean isHost(String argument) {
    Matcher matcher = BEFORE_LENGTHS.matcher(argument);
    String name = matcher.matches() ? matcher.group(1) : argument;
    return name.isEmpty() || (name.startsWith(":") && isDomainSpec(name.substring(1)));
  }

  private static boolean isIpv6(String value) {
    Matcher matcher = IPV6.matcher(value);
    if (!matcher.matches()) {
      return false;
    }
    try {
      return Addresses.of(matcher.group(1)).getAddress().length == 16;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** A text with macros that ends with a macro or with a dot and a top label. */
  private static boolean isDomainSpec(String text) {
    int end = lastMacro(text);
    if (end < 0 || text.isEmpty()) {
      return false;
    }
    return end == text.length() || endsWithTopLabel(text.substring(end));
  }

  private static boolean endsWithTopLabel(String literal) {
    String undotted = literal.endsWith(".") ? literal.substring(0, literal.length() - 1) : literal;
    int dot = undotted.lastIndexOf('.');
    String label = undotted.substring(dot + 1);
    return dot >= 0 && TOP_LABEL.matcher(label).matches() && !DIGITS.matcher(label).matches();
  }

  /** Where the last macro ends, 0 without macros, and -1 if this is no text with macros. */
  private static int lastMacro(String text) {
    int end = 0;
    Matcher macro = MACRO.matcher(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        if (!macro.region(i, text.length()).lookingAt()) {
          return -1;
        }
        end = macro.end();
        i = end - 1;
      } else if (c < 0x21 || c > 0x7e) {
        return -1;
      }
    }
    return end;
  }
}
