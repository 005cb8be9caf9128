package dev.millrace.domain.name;

import dev.millrace.domain.text.Visibility;

/** Puts what a user wrote into a message: short, and without characters that would disturb it. */
final class Shown {

  private static final int MAX_CODE_POINTS = 80;

  private Shown() {}

  /** In quotes; what can't be seen is written as its code point. */
  static String quoted(String text) {
    StringBuilder shown = new StringBuilder("\"");
    text.codePoints().limit(MAX_CODE_POINTS).forEach(point -> append(shown, point));
    if (text.codePointCount(0, text.length()) > MAX_CODE_POINTS) {
      shown.append('…');
    }
    return shown.append('"').toString();
  }

  /** A single ASCII character that does not belong where it is. */
  static String asciiCharacter(int character) {
    if (Character.isISOControl(character)) {
      return "the control character U+%04X".formatted(character);
    }
    return character == ' ' ? "a space" : "the character " + Character.toString(character);
  }

  private static void append(StringBuilder shown, int point) {
    if (Visibility.isVisible(point)) {
      shown.appendCodePoint(point);
    } else {
      shown.append("<U+%04X>".formatted(point));
    }
  }
}
