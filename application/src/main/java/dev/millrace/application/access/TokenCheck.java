package dev.millrace.application.access;

/** What a token turned out to be. */
public sealed interface TokenCheck {

  /** It opens the API. */
  record Good(AccessToken token) implements TokenCheck {}

  /** It did once. */
  record Expired(AccessToken token) implements TokenCheck {}

  /** Nobody knows it. */
  record Unknown() implements TokenCheck {}
}
