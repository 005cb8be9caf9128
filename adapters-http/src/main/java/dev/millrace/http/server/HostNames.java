package dev.millrace.http.server;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names that the server answers to. While nobody has to log in, a page of another site must not
 * be able to reach it under a name of its own that leads here (DNS rebinding). Addresses need no
 * list: nobody else's name is an address.
 */
final class HostNames {
  private static final String LOCALHOST = "localhost";

  private final Set<String> allowed;
  private final Set<String> own;

  /**
   * @param listenHost where the server listens
   * @param allowed further names, in lower case
   */
  HostNames(String listenHost, Set<String> allowed) {
    this.allowed = Set.copyOf(allowed);
    this.own = new HashSet<>(allowed);
    own.add(listenHost.toLowerCase(Locale.ROOT));
    own.add(LOCALHOST);
  }

  /**
   * Whether this is a name of the server.
   *
   * @param authority the header Host: a name or address, with or without a port
   */
  boolean isOwn(String authority) {
    String name = name(authority);
    return own.contains(name) || name.endsWith("." + LOCALHOST) || isAddress(name);
  }

  /** Whether the operator has named it. */
  boolean isAllowed(String authority) {
    return allowed.contains(name(authority));
  }

  private static String name(String authority) {
    String lower = authority.toLowerCase(Locale.ROOT);
    if (lower.startsWith("[")) {
      int end = lower.indexOf(']');
      return end < 0 ? lower : lower.substring(1, end);
    }
    int colon = lower.indexOf(':');
    String name = colon < 0 ? lower : lower.substring(0, colon);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static boolean isAddress(String name) {
    try {
      InetAddress.ofLiteral(name);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
