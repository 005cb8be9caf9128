package dev.millrace.application.queue;

import dev.millrace.domain.RuleViolation;

/** The form of the keys by which a repeated submission is known. */
public final class IdempotencyKey {
  private static final int LONGEST = 255;

  private IdempotencyKey() {}

  /**
   * @throws RuleViolation {@code invalid_idempotency_key}
   */
  public static void require(String key) {
    if (key.isBlank() || key.length() > LONGEST || key.chars().anyMatch(Character::isISOControl)) {
      throw new RuleViolation(
          "invalid_idempotency_key",
          "The idempotency key is 1 to " + LONGEST + " printable characters.");
    }
  }
}
