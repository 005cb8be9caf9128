package dev.millrace.domain.retention;

import dev.millrace.domain.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long terminal records are kept.
 *
 * <p>Source: gonemaster-server, retention.
 *
 * @param days 0 keeps for ever; at most 36,500
 */
public record RetentionPolicy(int days) {

  /** Keeps for ever. */
  public static final RetentionPolicy FOREVER = new RetentionPolicy(0);

  private static final int MAX_DAYS = 36_500;

  public RetentionPolicy {
    if (days < 0 || days > MAX_DAYS) {
      throw new RuleViolation(
          "invalid_retention", "Retention is 0 (for ever) to " + MAX_DAYS + " days.");
    }
  }

  /** Runs that finished before this moment may be purged; empty when all are kept. */
  public Optional<Instant> cutoff(Instant now) {
    return days == 0 ? Optional.empty() : Optional.of(now.minus(Duration.ofDays(days)));
  }
}
