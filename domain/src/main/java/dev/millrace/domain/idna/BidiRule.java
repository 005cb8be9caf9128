package dev.millrace.domain.idna;

import static java.lang.Character.DIRECTIONALITY_ARABIC_NUMBER;
import static java.lang.Character.DIRECTIONALITY_BOUNDARY_NEUTRAL;
import static java.lang.Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR;
import static java.lang.Character.DIRECTIONALITY_EUROPEAN_NUMBER;
import static java.lang.Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR;
import static java.lang.Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR;
import static java.lang.Character.DIRECTIONALITY_NONSPACING_MARK;
import static java.lang.Character.DIRECTIONALITY_OTHER_NEUTRALS;
import static java.lang.Character.DIRECTIONALITY_RIGHT_TO_LEFT;
import static java.lang.Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Keeps labels with right-to-left characters readable.
 *
 * <p>Source: RFC 5893, section 2. As RFC 5891 (sections 4.2.3.4 and 5.4) asks for it, the rule is
 * put on each label that holds such a character; its neighbours may be anything.
 */
final class BidiRule {

  private static final Set<Byte> RIGHT_TO_LEFT =
      Set.of(
          DIRECTIONALITY_RIGHT_TO_LEFT,
          DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          DIRECTIONALITY_ARABIC_NUMBER);

  /** Condition 2. */
  private static final Set<Byte> ALLOWED =
      Set.of(
          DIRECTIONALITY_RIGHT_TO_LEFT,
          DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          DIRECTIONALITY_ARABIC_NUMBER,
          DIRECTIONALITY_EUROPEAN_NUMBER,
          DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
          DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
          DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
          DIRECTIONALITY_OTHER_NEUTRALS,
          DIRECTIONALITY_BOUNDARY_NEUTRAL,
          DIRECTIONALITY_NONSPACING_MARK);

  /** Condition 3. */
  private static final Set<Byte> ALLOWED_LAST =
      Set.of(
          DIRECTIONALITY_RIGHT_TO_LEFT,
          DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          DIRECTIONALITY_EUROPEAN_NUMBER,
          DIRECTIONALITY_ARABIC_NUMBER);

  private BidiRule() {}

  /** Whether the label has no right-to-left character or meets all conditions. */
  static boolean holds(int[] label) {
    List<Byte> classes = Arrays.stream(label).mapToObj(Character::getDirectionality).toList();
    return classes.stream().noneMatch(RIGHT_TO_LEFT::contains) || holdsRightToLeft(classes);
  }

  /** Conditions 1 to 4; a label that starts left to right breaks condition 5 by what it holds. */
  private static boolean holdsRightToLeft(List<Byte> classes) {
    byte first = classes.getFirst();
    return (first == DIRECTIONALITY_RIGHT_TO_LEFT || first == DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
        && ALLOWED.containsAll(classes)
        && ALLOWED_LAST.contains(lastBeforeMarks(classes))
        && !(classes.contains(DIRECTIONALITY_EUROPEAN_NUMBER)
            && classes.contains(DIRECTIONALITY_ARABIC_NUMBER));
  }

  private static byte lastBeforeMarks(List<Byte> classes) {
    return classes.reversed().stream()
        .filter(type -> type != DIRECTIONALITY_NONSPACING_MARK)
        .findFirst()
        .orElse(DIRECTIONALITY_NONSPACING_MARK);
  }
}
