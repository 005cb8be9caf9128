package dev.millrace.domain.batch;

import dev.millrace.domain.RuleViolation;
import java.util.UUID;

/**
 * @param value time-ordered (UUID version 7)
 */
public record BatchId(UUID value) {

  /**
   * @throws RuleViolation {@code invalid_id} if the text is no UUID
   */
  public static BatchId parse(String text) {
    try {
      if (text.length() == 36) {
        return new BatchId(UUID.fromString(text));
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the message that says what an id looks like.
    }
    throw new RuleViolation(
        "invalid_id", "A batch id is a UUID such as 0190163d-8694-739b-aea5-966c26f8ad91.");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
