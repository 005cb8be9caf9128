package dev.millrace.domain.idna;

import java.text.Normalizer;
import java.util.Optional;

/**
 * What a label with non-ASCII characters must look like.
 *
 * <p>Source: RFC 5891, section 4.2.
 */
public final class ULabel {

  private static final int UNICODE_NAME_LIMIT = 60;

  private ULabel() {}

  /**
   * What keeps the label from being a U-label.
   *
   * @param label not empty, lower case
   * @return the end of a sentence without its full stop, or empty if the label is fine
   */
  public static Optional<String> flaw(String label) {
    int[] points = label.codePoints().toArray();
    return characterFlaw(points)
        .or(() -> shapeFlaw(label, points))
        .or(() -> contextFlaw(points))
        .or(() -> bidiFlaw(points));
  }

  private static Optional<String> characterFlaw(int[] points) {
    for (int point : points) {
      DerivedProperty property = DerivedProperty.of(point);
      if (property == DerivedProperty.UNASSIGNED) {
        return Optional.of("U+%04X is not assigned to a character".formatted(point));
      }
      if (property == DerivedProperty.DISALLOWED) {
        return Optional.of(named(point) + " is not allowed by IDNA2008");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> shapeFlaw(String label, int[] points) {
    if (!Normalizer.isNormalized(label, Normalizer.Form.NFC)) {
      return Optional.of("it is not in Unicode normalization form C");
    }
    if (isMark(points[0])) {
      return Optional.of("it begins with the combining mark " + named(points[0]));
    }
    if (label.startsWith("-") || label.endsWith("-")) {
      return Optional.of("it begins or ends with a hyphen");
    }
    return label.startsWith("--", 2)
        ? Optional.of("it has hyphens as its third and fourth characters")
        : Optional.empty();
  }

  private static Optional<String> contextFlaw(int[] points) {
    for (int i = 0; i < points.length; i++) {
      DerivedProperty property = DerivedProperty.of(points[i]);
      boolean needsContext =
          property == DerivedProperty.CONTEXTJ || property == DerivedProperty.CONTEXTO;
      if (needsContext && !ContextRule.holds(points, i)) {
        return Optional.of(named(points[i]) + " is not allowed between its neighbours");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> bidiFlaw(int[] points) {
    return BidiRule.holds(points)
        ? Optional.empty()
        : Optional.of(
            "it mixes right-to-left characters with others in a way that RFC 5893 does not allow");
  }

  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  private static String named(int point) {
    String name = Character.getName(point);
    return name == null || name.length() > UNICODE_NAME_LIMIT
        ? "U+%04X".formatted(point)
        : "U+%04X (%s)".formatted(point, name);
  }
}
