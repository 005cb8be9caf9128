package dev.millrace.dns.query;

import java.util.Optional;

/** What became of a query sent to one address: a response, none, or it was never sent. */
public sealed interface Answer permits Response, NoResponse, Blocked {

  /** The response, if there is one. */
  default Optional<Response> response() {
    return this instanceof Response response ? Optional.of(response) : Optional.empty();
  }

  /** Whether there is no response although the query was to be sent. */
  default boolean isNoResponse() {
    return this instanceof NoResponse;
  }

  /** Whether the query was not sent because a rule or setting forbids it. */
  default boolean isBlocked() {
    return this instanceof Blocked;
  }
}
