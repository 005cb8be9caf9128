package dev.millrace.bootstrap.cli;

/** What the process answers to whoever started it. */
final class ExitCode {

  static final int OK = 0;

  /** There are findings at or above {@code --fail-on}. */
  static final int FINDINGS = 1;

  /** Two stores do not hold the same. */
  static final int DIFFERENT = 1;

  /** Wrong usage, or something went wrong while running. */
  static final int FAILURE = 2;

  /** Ctrl-C. */
  static final int INTERRUPTED = 130;

  /** As help texts show them. */
  static final String[] DESCRIPTION = {
    "0:Fine", "2:Wrong usage, or something went wrong", "130:Interrupted"
  };

  private ExitCode() {}
}
