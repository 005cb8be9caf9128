package dev.millrace.application.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request.
 *
 * @param name the label of the token; {@link TokenLabel#OPEN} when nobody has to log in
 * @param expiresAt when the token or the session ends; null for never
 */
public record Caller(String name, Scope scope, Way way, @Nullable Instant expiresAt) {

  /** Anybody, when nobody has to log in. */
  public static final Caller OPEN = new Caller(TokenLabel.OPEN, Scope.ADMIN, Way.OPEN, null);

  /** How a caller got in. */
  public enum Way {
    /** Nobody has to log in. */
    OPEN,
    /** With a token in the request. */
    TOKEN,
    /** With the cookie of a session. */
    SESSION
  }

  /** Who has this token. */
  public static Caller of(AccessToken token) {
    return new Caller(token.label().value(), token.scope(), Way.TOKEN, token.expiresAt());
  }
}
