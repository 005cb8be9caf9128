package dev.millrace.application.telemetry;

import dev.millrace.application.DrivenPort;

/**
 * Counts what the zone test engine does. Called for each query, so calls take no memory; they
 * return at once and never throw.
 */
@DrivenPort
public interface EngineTelemetry {

  /** Counts nothing. */
  EngineTelemetry NONE = new EngineTelemetry() {};

  /** A DNS query was sent and settled. */
  default void query(Family family, Outcome outcome) {}

  /**
   * An answer was looked for before a query was sent.
   *
   * @param hit whether it was known
   */
  default void lookup(Cache cache, boolean hit) {}

  /** The cache that runs share dropped an answer because it was full. */
  default void evicted() {}

  /** The address family of a name server. */
  enum Family {
    IPV4,
    IPV6
  }

  /** What came of a query. */
  enum Outcome {
    /** A DNS message, whatever it says. */
    ANSWER,
    /** Nothing, after all retries. */
    TIMEOUT,
    /** The host or network refused. */
    UNREACHABLE,
    /** Something that is no DNS message. */
    MALFORMED
  }

  /** Where answers are looked for. */
  enum Cache {
    /** What the run itself has asked already. */
    RUN,
    /** What runs share of the root, top-level domains and name servers at large. */
    SHARED
  }
}
