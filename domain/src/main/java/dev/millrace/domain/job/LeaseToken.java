package dev.millrace.domain.job;

import java.util.UUID;

/**
 * Names one lease of one job. Whoever extends or finishes a job shows it; a token from an earlier
 * lease is refused (fencing).
 */
public record LeaseToken(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
