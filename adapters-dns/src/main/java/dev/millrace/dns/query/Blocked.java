package dev.millrace.dns.query;

/**
 * A query that was not sent because a rule or setting forbids it.
 *
 * @param reason which
 */
public record Blocked(Reason reason) implements Answer {

  /** What forbids sending. */
  public enum Reason {
    /** The profile has {@code net.ipv4} off. */
    IPV4_DISABLED,
    /** The profile has {@code net.ipv6} off. */
    IPV6_DISABLED,
    /** The address is not in the public address space and such targets are not allowed. */
    NON_GLOBAL
  }
}
