package dev.millrace.application.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that opens the API, without its secret.
 *
 * @param expiresAt from then on it opens nothing; null for never
 */
public record AccessToken(
    TokenHash hash, TokenLabel label, Scope scope, @Nullable Instant expiresAt) {

  /** Whether its time is over. */
  public boolean isExpired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }
}
