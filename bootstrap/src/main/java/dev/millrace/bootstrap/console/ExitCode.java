package dev.millrace.bootstrap.console;

/** What the process answers to whoever started it. */
public final class ExitCode {

  public static final int OK = 0;

  /** There are findings at or above {@code --fail-on}. */
  public static final int FINDINGS = 1;

  /** Two stores do not hold the same. */
  public static final int DIFFERENT = 1;

  /** Wrong usage, or something went wrong while running. */
  public static final int FAILURE = 2;

  /** The server refused what was asked of it. */
  public static final int REFUSED = 3;

  /** The server cannot be reached, or does not answer in time. */
  public static final int UNREACHABLE = 4;

  /** The server wants a token, another one, or one that allows more. */
  public static final int UNAUTHORIZED = 5;

  /** A job that was waited for did not succeed. */
  public static final int JOB_FAILED = 6;

  /** What was waited for had not finished in time. */
  public static final int NOT_FINISHED = 7;

  /** Ctrl-C. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
