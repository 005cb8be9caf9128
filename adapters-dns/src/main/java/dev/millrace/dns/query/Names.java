package dev.millrace.dns.query;

import java.util.Locale;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/** How names are read, shown and compared. */
public final class Names {

  private Names() {}

  /**
   * Reads a name, absolute with or without the final dot.
   *
   * @throws IllegalArgumentException if it breaks the limits of RFC 1035, section 2.3.4
   */
  public static Name of(String text) {
    try {
      return Name.fromString(text, Name.root);
    } catch (TextParseException e) {
      throw new IllegalArgumentException("not a domain name: " + text, e);
    }
  }

  /** As messages show it: lower case, no final dot, the root as {@code .}. */
  public static String text(Name name) {
    return name.equals(Name.root) ? "." : name.toString(true).toLowerCase(Locale.ROOT);
  }

  /** Whether a name is at or below a zone's apex ("in domain", RFC 8499, section 7). */
  public static boolean isInBailiwick(Name name, Name zone) {
    return name.subdomain(zone);
  }

  /**
   * The zone's ancestor with so many labels (the root has none); {@code ancestor("a.b.c.", 1)} is
   * {@code c.}.
   */
  public static Name ancestor(Name name, int labels) {
    return new Name(name, name.labels() - 1 - labels);
  }

  /** How many labels a name has, the root's empty one not counted. */
  public static int depth(Name name) {
    return name.labels() - 1;
  }

  /** The name without its first label; the root stays the root. */
  public static Name parent(Name name) {
    return name.equals(Name.root) ? name : new Name(name, 1);
  }
}
