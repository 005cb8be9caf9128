package dev.millrace.application.error;

/** The store or another part cannot answer now; the same call may go through later. */
public final class Unavailable extends ApplicationException {

  /**
   * @param code for example {@code store_unavailable} or {@code pool_exhausted}
   * @param message one sentence that names the part and, where there is one, the knob
   * @param cause what the part said; kept for the log, never shown to callers
   */
  public Unavailable(String code, String message, Throwable cause) {
    super(code, message, cause);
  }

  /** The same without a cause. */
  public Unavailable(String code, String message) {
    super(code, message);
  }
}
