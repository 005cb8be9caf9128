package dev.millrace.application.access;

import dev.millrace.application.time.Clock;

/** Says what a token is worth. */
public final class CheckToken {

  private final KnownTokens tokens;
  private final Clock clock;

  public CheckToken(KnownTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Whether nobody has to log in. */
  public boolean isOpen() {
    return tokens.isOpen();
  }

  /**
   * @param text what a client sent; of any length and content
   */
  public TokenCheck check(String text) {
    return TokenSecret.hasForm(text) ? check(TokenHash.of(text)) : new TokenCheck.Unknown();
  }

  TokenCheck check(TokenHash hash) {
    return tokens
        .find(hash)
        .<TokenCheck>map(
            token ->
                token.isExpired(clock.now())
                    ? new TokenCheck.Expired(token)
                    : new TokenCheck.Good(token))
        .orElseGet(TokenCheck.Unknown::new);
  }
}
