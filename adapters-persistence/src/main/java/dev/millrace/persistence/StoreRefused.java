package dev.millrace.persistence;

/** A store cannot be opened as asked: the program stops with the sentence and changes nothing. */
public final class StoreRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code stable, snake_case, for example {@code store_in_use}
   * @param message one sentence for an operator that says what is in the way and what would help
   */
  public StoreRefused(String code, String message) {
    super(message);
    this.code = code;
  }

  /**
   * @param cause what the file system or the database said; for the log only
   */
  public StoreRefused(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** The stable, snake_case code, for example {@code not_a_database}. */
  public String code() {
    return code;
  }
}
