package dev.millrace.dns.syntax;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.xbill.DNS.Name;

/** What the cases ask of the labels of a name. */
final class Labels {

  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9-]+");
  private static final Pattern NUMERIC = Pattern.compile("[0-9]+");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9]{3}|.)");
  private static final String A_LABEL_PREFIX = "xn--";

  private Labels() {}

  /** The labels in lower case and presentation form, the root's empty one left out. */
  static List<String> of(Name name) {
    return IntStream.range(0, name.labels() - 1)
        .mapToObj(i -> name.getLabelString(i).toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Letters, digits and hyphens only (RFC 1035, section 2.3.1, with RFC 1123, section 2.1). */
  static boolean hasOnlyAllowedCharacters(String label) {
    return ALLOWED.matcher(label).matches();
  }

  /** Hyphens as third and fourth character, which are kept for A-labels (RFC 3696, section 5). */
  static boolean hasDiscouragedDoubleDash(String label) {
    // An escape is several characters, but one octet of the label.
    String octets = ESCAPE.matcher(label).replaceAll("?");
    return octets.startsWith("--", 2) && !octets.startsWith(A_LABEL_PREFIX);
  }

  /** Digits only. */
  static boolean isNumeric(String label) {
    return NUMERIC.matcher(label).matches();
  }
}
