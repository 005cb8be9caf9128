package dev.millrace.bootstrap.cli;

/** A command cannot do its work; the message is one line that says why and what would help. */
final class CannotRun extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotRun(String message) {
    super(message);
  }

  CannotRun(String message, Throwable cause) {
    super(message, cause);
  }
}
