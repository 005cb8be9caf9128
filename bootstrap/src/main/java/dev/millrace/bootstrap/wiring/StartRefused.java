package dev.millrace.bootstrap.wiring;

/** A part cannot be started as it is configured. The message is one line for an operator. */
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code stable, snake_case, for example {@code store_in_use}
   */
  StartRefused(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** The stable, snake_case code. */
  public String code() {
    return code;
  }
}
