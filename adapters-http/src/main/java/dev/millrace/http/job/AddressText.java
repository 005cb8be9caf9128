package dev.millrace.http.job;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses in the one form that RFC 5952, section 4, or the dotted quad gives them. */
final class AddressText {
  private static final Pattern DOTTED_QUAD =
      Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
  private static final Pattern ZERO_RUNS = Pattern.compile("(?:^|:)0(?::0)+(?=:|$)");

  private AddressText() {}

  /** Empty if the text is no address literal; no name is ever looked up. */
  static Optional<String> normal(String text) {
    String literal = text.strip();
    boolean six = literal.indexOf(':') >= 0;
    if (six ? literal.indexOf('%') >= 0 : !DOTTED_QUAD.matcher(literal).matches()) {
      return Optional.empty();
    }
    try {
      InetAddress address = InetAddress.ofLiteral(literal);
      return Optional.of(
          address instanceof Inet4Address four ? four.getHostAddress() : compressed(address));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The longest run of at least two zero groups, the first of equals, becomes {@code ::}. */
  private static String compressed(InetAddress address) {
    String full = address.getHostAddress().toLowerCase(Locale.ROOT);
    String longest =
        ZERO_RUNS
            .matcher(full)
            .results()
            .map(run -> run.group())
            .reduce("", (best, run) -> groups(run) > groups(best) ? run : best);
    if (longest.isEmpty()) {
      return full;
    }
    int start = full.indexOf(longest);
    String after = full.substring(start + longest.length());
    return full.substring(0, start) + (after.isEmpty() ? "::" : ":" + after);
  }

  private static long groups(String run) {
    return run.chars().filter(c -> c == '0').count();
  }
}
