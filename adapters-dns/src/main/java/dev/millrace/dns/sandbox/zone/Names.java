package dev.millrace.dns.sandbox.zone;

import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.TextParseException;

/** Reads and relates names without checked exceptions. */
public final class Names {
  private Names() {}

  /**
   * Reads a name; a final dot is optional, the root is {@code .}.
   *
   * @throws IllegalArgumentException if the text is no domain name
   */
  public static Name absolute(String text) {
    try {
      return Name.fromString(text, Name.root);
    } catch (TextParseException e) {
      throw new IllegalArgumentException("not a domain name: " + text, e);
    }
  }

  /** Reads a name relative to {@code origin}; with a final dot it stands for itself. */
  public static Name under(String text, Name origin) {
    try {
      return "@".equals(text) ? origin : Name.fromString(text, origin);
    } catch (TextParseException e) {
      throw new IllegalArgumentException("not a domain name below " + origin + ": " + text, e);
    }
  }

  static Name wildcardBelow(Name encloser) {
    return under("*", encloser);
  }

  /** The name without its first label. */
  static Name parent(Name name) {
    return new Name(name, 1);
  }

  /** The ancestor of {@code name} (or itself) that is one label longer than {@code encloser}. */
  static Name nextCloser(Name name, Name encloser) {
    return new Name(name, name.labels() - encloser.labels() - 1);
  }

  /** Puts {@code target} in the place of {@code owner} in {@code name} (RFC 6672 section 2.2). */
  static Name replaced(Name name, Name owner, Name target) {
    try {
      Name prefix = name.relativize(owner);
      return Name.concatenate(prefix, target);
    } catch (NameTooLongException e) {
      throw new IllegalStateException("the name becomes too long: " + name, e);
    }
  }
}
