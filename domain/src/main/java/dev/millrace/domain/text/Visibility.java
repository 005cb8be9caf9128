package dev.millrace.domain.text;

/** Tells which characters can be shown without breaking a line or a terminal. */
public final class Visibility {

  private Visibility() {}

  /**
   * Whether people can see a character, or the space that it leaves, where it stands.
   *
   * @param codePoint of Unicode; half of a surrogate pair is not visible
   */
  public static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
