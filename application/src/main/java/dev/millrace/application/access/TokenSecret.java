package dev.millrace.application.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A new token as its owner gets to see it, once.
 *
 * @param text {@code mr_} and 256 random bits
 */
public record TokenSecret(String text) {

  private static final String PREFIX = "mr_";
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

  /** A token that nobody can guess. */
  public static TokenSecret random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Whether a text could be a token at all. */
  public static boolean hasForm(String text) {
    return FORM.matcher(text).matches();
  }

  /** What may be kept of it. */
  public TokenHash hash() {
    return TokenHash.of(text);
  }

  @Override
  public String toString() {
    return PREFIX + "***";
  }
}
