package dev.millrace.application.error;

/** What was named does not exist. */
public final class NotFound extends ApplicationException {

  /**
   * @param code for example {@code job_not_found}
   * @param message one sentence that names what was looked for
   */
  public NotFound(String code, String message) {
    super(code, message);
  }
}
