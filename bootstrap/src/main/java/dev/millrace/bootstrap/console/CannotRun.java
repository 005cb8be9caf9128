package dev.millrace.bootstrap.console;

import java.util.List;

/** A command cannot do its work; the message is one line that says why and what would help. */
public final class CannotRun extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final transient List<String> details;

  public CannotRun(String message) {
    this(ExitCode.FAILURE, message, List.of());
  }

  public CannotRun(String message, Throwable cause) {
    this(message);
    initCause(cause);
  }

  /**
   * @param exitCode what the process is to answer
   * @param details lines below the message
   */
  public CannotRun(int exitCode, String message, List<String> details) {
    super(message);
    this.exitCode = exitCode;
    this.details = List.copyOf(details);
  }

  /** What the process is to answer. */
  public int exitCode() {
    return exitCode;
  }

  /** Lines below the message. */
  public List<String> details() {
    return details;
  }
}
