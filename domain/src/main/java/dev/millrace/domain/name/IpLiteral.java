package dev.millrace.domain.name;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Tells IP addresses from domain names, so that a user who mixes them up is told so. */
final class IpLiteral {

  private static final Pattern DOTTED_QUAD =
      Pattern.compile("\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(/\\d{1,3})?\\.?");

  /** Two colons at least, which no domain name has; that is enough for the right message. */
  private static final Pattern COLON_FORM =
      Pattern.compile("\\[?[0-9a-fA-F]*:[0-9a-fA-F.]*:[0-9a-fA-F:.]*(%[^\\]]*)?\\]?(/\\d{1,3})?");

  private IpLiteral() {}

  /** Whether the text is an IPv4 or IPv6 address or prefix. */
  static boolean matches(String text) {
    return isDottedQuad(text) || COLON_FORM.matcher(text).matches();
  }

  private static boolean isDottedQuad(String text) {
    return DOTTED_QUAD.matcher(text).matches()
        && Arrays.stream(text.split("[./]"))
            .limit(4)
            .allMatch(part -> Integer.parseInt(part) < 256);
  }
}
