package dev.millrace.dns.query;

/**
 * A query that got no DNS response.
 *
 * @param reason why
 */
public record NoResponse(Reason reason) implements Answer {

  /** Why there is no response. */
  public enum Reason {
    /** Nothing came within the time-out, after all retries. */
    TIMEOUT,
    /** The host or network refused: connection refused, unreachable, reset. */
    UNREACHABLE,
    /** Something came, but it is no DNS message. */
    MALFORMED,
    /** Not sent: too many consecutive time-outs of this address and protocol in this run. */
    GIVEN_UP
  }
}
