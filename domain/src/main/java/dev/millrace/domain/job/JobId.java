package dev.millrace.domain.job;

import dev.millrace.domain.RuleViolation;
import java.util.UUID;

/**
 * The id of a job and, once it has finished, of its run.
 *
 * @param value time-ordered (UUID version 7, RFC 9562), so that ids sort by submission
 */
public record JobId(UUID value) implements Comparable<JobId> {

  /**
   * @throws RuleViolation {@code invalid_id} if the text is no UUID
   */
  public static JobId parse(String text) {
    try {
      if (text.length() == 36) {
        return new JobId(UUID.fromString(text));
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the message that says what an id looks like.
    }
    throw new RuleViolation(
        "invalid_id", "A job id is a UUID such as 0190163d-8694-739b-aea5-966c26f8ad91.");
  }

  /** Orders as the databases do: byte by byte, unsigned. */
  @Override
  public int compareTo(JobId other) {
    int high =
        Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(
            value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
