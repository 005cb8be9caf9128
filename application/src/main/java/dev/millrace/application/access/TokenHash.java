package dev.millrace.application.access;

import dev.millrace.domain.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What is kept of a token: enough to know it again, not enough to use it. Tokens are 256 random
 * bits, which a plain SHA-256 keeps as well as a slow hash would.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record TokenHash(String hex) {

  private static final String PREFIX = "sha256:";
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  public TokenHash {
    if (!HEX.matcher(hex).matches()) {
      throw new RuleViolation("invalid_token_hash", "A hash has 64 lower-case hexadecimal digits.");
    }
  }

  /** The hash of a token. */
  public static TokenHash of(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return new TokenHash(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }

  /**
   * Reads {@code sha256:} and the digits.
   *
   * @throws RuleViolation {@code invalid_token_hash}; the message does not hold the text
   */
  public static TokenHash parse(String text) {
    if (!text.startsWith(PREFIX)) {
      throw new RuleViolation(
          "invalid_token_hash", "A hash is written as sha256: and 64 hexadecimal digits.");
    }
    return new TokenHash(text.substring(PREFIX.length()));
  }

  /** As files have it. */
  public String text() {
    return PREFIX + hex;
  }

  /** Whether both are the same, in a time that does not tell how much of them is. */
  public boolean matches(TokenHash other) {
    return MessageDigest.isEqual(
        hex.getBytes(StandardCharsets.US_ASCII), other.hex.getBytes(StandardCharsets.US_ASCII));
  }

  /** The start of it, which is enough to tell tokens apart in a list. */
  public String shown() {
    return PREFIX + hex.substring(0, 8) + "…";
  }

  @Override
  public String toString() {
    return shown();
  }
}
