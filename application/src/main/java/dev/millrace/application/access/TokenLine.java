package dev.millrace.application.access;

import dev.millrace.domain.RuleViolation;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** A token as a line of text: {@code sha256:<hex> <label> <scope> [<expires>]}. */
public final class TokenLine {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int WITHOUT_END = 3;
  private static final int WITH_END = 4;

  private TokenLine() {}

  /**
   * Reads a line.
   *
   * @throws RuleViolation {@code invalid_token_line} and others; no message holds the text, which
   *     may be a secret that was put there by mistake
   */
  public static AccessToken parse(String line) {
    String[] words = BLANKS.split(line.strip());
    if (words.length != WITHOUT_END && words.length != WITH_END) {
      throw new RuleViolation(
          "invalid_token_line",
          "A token is written as sha256:<hex> <label> <scope> and, if it ends, a time such as"
              + " 2027-01-31T00:00:00Z.");
    }
    return new AccessToken(
        TokenHash.parse(words[0]),
        new TokenLabel(words[1]),
        Scope.parse(words[2]),
        words.length == WITH_END ? time(words[WITHOUT_END]) : null);
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new RuleViolation(
          "invalid_token_line", "The end of a token is a time such as 2027-01-31T00:00:00Z.");
    }
  }

  /** Writes what {@link #parse} reads. */
  public static String format(AccessToken token) {
    String line = token.hash().text() + " " + token.label() + " " + token.scope().label();
    return token.expiresAt() == null ? line : line + " " + token.expiresAt();
  }
}
