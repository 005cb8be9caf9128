package dev.millrace.bootstrap.console;

import dev.millrace.domain.text.Visibility;

/** Text of others, for a terminal. */
public final class PlainText {

  private static final int REPLACEMENT = 0xFFFD;

  private PlainText() {}

  /** The text on one line; whoever wrote it does not get to steer the terminal. */
  public static String of(String text) {
    return text.codePoints()
        .map(point -> Visibility.isVisible(point) ? point : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
