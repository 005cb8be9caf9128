package dev.millrace.application.access;

import dev.millrace.domain.RuleViolation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens that open the API at present. Safe for many threads. */
public final class KnownTokens {

  /** Each request is held against all of them. */
  public static final int MAX = 1_000;

  private final boolean open;
  private volatile List<AccessToken> tokens;

  private KnownTokens(List<AccessToken> tokens, boolean open) {
    this.tokens = checked(tokens);
    this.open = open;
  }

  /** Nobody has to log in. */
  public static KnownTokens open() {
    return new KnownTokens(List.of(), true);
  }

  /**
   * Only who has one of these gets in; nobody if there are none.
   *
   * @throws RuleViolation {@code duplicate_token} or {@code too_many_tokens}
   */
  public static KnownTokens of(List<AccessToken> tokens) {
    return new KnownTokens(tokens, false);
  }

  /** Whether nobody has to log in. This never changes while a process runs. */
  public boolean isOpen() {
    return open;
  }

  /**
   * From now on these and no others.
   *
   * @throws RuleViolation {@code duplicate_token} or {@code too_many_tokens}; nothing has changed
   */
  public void replace(List<AccessToken> others) {
    tokens = checked(others);
  }

  /** The token with this hash. All are looked at, so the time taken does not tell which it was. */
  public Optional<AccessToken> find(TokenHash hash) {
    @Nullable AccessToken found = null;
    for (AccessToken token : tokens) {
      if (token.hash().matches(hash)) {
        found = token;
      }
    }
    return Optional.ofNullable(found);
  }

  private static List<AccessToken> checked(List<AccessToken> tokens) {
    if (tokens.size() > MAX) {
      throw new RuleViolation("too_many_tokens", "There are at most " + MAX + " tokens.");
    }
    Set<Object> seen = new HashSet<>();
    for (AccessToken token : tokens) {
      if (!seen.add(token.hash()) || !seen.add(token.label())) {
        throw new RuleViolation(
            "duplicate_token", "The token " + token.label() + " is there twice.");
      }
    }
    return List.copyOf(tokens);
  }
}
