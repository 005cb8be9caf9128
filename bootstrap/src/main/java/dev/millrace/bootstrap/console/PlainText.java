package dev.millrace.bootstrap.console;

/** Text of others, for a terminal. */
public final class PlainText {

  private PlainText() {}

  /** The text on one line; whoever wrote it does not get to steer the terminal. */
  public static String of(String text) {
    return text.replaceAll(
        "[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]", "\uFFFD");
  }
}
