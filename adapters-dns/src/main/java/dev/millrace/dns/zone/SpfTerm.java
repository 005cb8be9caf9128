package dev.millrace.dns.zone;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A term of an SPF policy, in lower case (RFC 7208, section 4.6.1).
 *
 * @param kind what it is
 * @param name of the mechanism or modifier
 * @param argument of a modifier what follows the equals sign, of a mechanism what follows the name,
 *     with the colon or slash in front
 */
record SpfTerm(Kind kind, String name, String argument) {

  private static final Pattern MODIFIER =
      Pattern.compile("([a-z][a-z0-9._-]*)=(.*)", Pattern.DOTALL);
  private static final Pattern MECHANISM = Pattern.compile("[+?~-]?([^:/]*)(.*)", Pattern.DOTALL);

  /** What a term can be. */
  enum Kind {
    MECHANISM,
    MODIFIER
  }

  /** The terms of a policy that begins with its version. */
  static List<SpfTerm> of(String policy) {
    return Arrays.stream(policy.split(" "))
        .skip(1)
        .filter(text -> !text.isEmpty())
        .map(SpfTerm::parse)
        .toList();
  }

  private static SpfTerm parse(String text) {
    Matcher modifier = MODIFIER.matcher(text);
    if (modifier.matches()) {
      return new SpfTerm(Kind.MODIFIER, modifier.group(1), modifier.group(2));
    }
    Matcher mechanism = MECHANISM.matcher(text);
    return mechanism.matches()
        ? new SpfTerm(Kind.MECHANISM, mechanism.group(1), mechanism.group(2))
        : new SpfTerm(Kind.MECHANISM, text, "");
  }

  boolean isMechanism(String... names) {
    return kind == Kind.MECHANISM && List.of(names).contains(name);
  }

  boolean isModifier(String... names) {
    return kind == Kind.MODIFIER && List.of(names).contains(name);
  }
}
