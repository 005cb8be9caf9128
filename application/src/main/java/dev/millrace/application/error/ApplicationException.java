package dev.millrace.application.error;

/**
 * A use case could not do what was asked. The family is closed, so that every surface can map it in
 * one table.
 *
 * <p>Malformed values and broken rules are {@link dev.millrace.domain.RuleViolation}s instead, but
 * for whole documents: what is wrong with these is told place by place.
 */
public abstract sealed class ApplicationException extends RuntimeException
    permits NotFound, Conflict, Invalid, Unavailable {

  private final String code;

  ApplicationException(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  ApplicationException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Stable, snake_case, for example {@code job_terminal}. */
  public final String code() {
    return code;
  }
}
