package dev.millrace.domain;

/**
 * A value is malformed or an operation breaks a rule of the domain.
 *
 * <p>The {@link #code()} is stable and part of the API; the message says in one sentence what is
 * wrong and what would be right. Neither ever holds a secret.
 */
public final class RuleViolation extends RuntimeException {

  private final String code;

  /**
   * @param code stable, snake_case, for example {@code invalid_domain}
   * @param message one sentence for a person
   */
  public RuleViolation(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The stable, snake_case code, for example {@code invalid_order}. */
  public String code() {
    return code;
  }
}
