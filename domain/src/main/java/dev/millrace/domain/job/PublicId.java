package dev.millrace.domain.job;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What the public knows a job and its run by: 128 random bits, which nobody can guess and which say
 * nothing about the job. Only jobs that came from the public have one.
 *
 * <p>As text it has 22 characters that need no escaping in a URL (base64url, RFC 4648, section 5).
 */
public record PublicId(UUID value) {

  private static final int LENGTH = 22;

  /** The id that a text stands for; empty if it is the text of none. */
  public static Optional<PublicId> parse(String text) {
    if (text.length() != LENGTH) {
      return Optional.empty();
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      PublicId id = new PublicId(new UUID(bytes.getLong(), bytes.getLong()));
      // The last character has bits to spare: without this, several texts would name one job.
      return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    byte[] bytes =
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(value.getMostSignificantBits())
            .putLong(value.getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
