package dev.millrace.dns.sandbox.zone;

/** How a signed zone denies existence. */
public sealed interface Chain {

  /** NSEC records (RFC 4034). */
  record Nsec() implements Chain {}

  /**
   * NSEC3 records (RFC 5155).
   *
   * @param iterations additional hash rounds; RFC 9276 asks for 0
   * @param salt in hexadecimal, at most 255 octets; RFC 9276 asks for none, the empty text
   * @param optOut whether unsigned delegations are left out of the chain
   */
  record Nsec3(int iterations, String salt, boolean optOut) implements Chain {}

  /** No proof at all: signatures only, which no validator accepts for a negative answer. */
  record Missing() implements Chain {}
}
