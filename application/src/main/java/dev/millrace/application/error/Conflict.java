package dev.millrace.application.error;

/** What was asked does not go with the state things are in. */
public final class Conflict extends ApplicationException {

  /**
   * @param code for example {@code job_terminal}
   * @param message one sentence that says what is in the way and what would help
   */
  public Conflict(String code, String message) {
    super(code, message);
  }
}
