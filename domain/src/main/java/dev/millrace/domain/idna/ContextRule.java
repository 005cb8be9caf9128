package dev.millrace.domain.idna;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Where the code points that need a context may stand.
 *
 * <p>Source: RFC 5892, appendix A.
 */
final class ContextRule {

  static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  static final int ZERO_WIDTH_JOINER = 0x200D;

  private static final Set<UnicodeScript> JAPANESE =
      Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN);

  private ContextRule() {}

  /**
   * Whether the rule for the code point at the index holds.
   *
   * @param label its code points; the one at the index is CONTEXTJ or CONTEXTO
   */
  static boolean holds(int[] label, int index) {
    return switch (label[index]) {
      case ZERO_WIDTH_NON_JOINER -> followsVirama(label, index) || isBetweenJoining(label, index);
      case ZERO_WIDTH_JOINER -> followsVirama(label, index);
      case 0xB7 -> pointAt(label, index - 1) == 'l' && pointAt(label, index + 1) == 'l';
      case 0x375 -> hasScript(pointAt(label, index + 1), UnicodeScript.GREEK);
      case 0x5F3, 0x5F4 -> hasScript(pointAt(label, index - 1), UnicodeScript.HEBREW);
      case 0x30FB ->
          Arrays.stream(label).anyMatch(point -> JAPANESE.contains(UnicodeScript.of(point)));
      default -> hasOneKindOfDigits(label);
    };
  }

  static boolean isArabicIndicDigit(int codePoint) {
    return codePoint >= 0x660 && codePoint <= 0x669;
  }

  static boolean isExtendedArabicIndicDigit(int codePoint) {
    return codePoint >= 0x6F0 && codePoint <= 0x6F9;
  }

  private static boolean followsVirama(int[] label, int index) {
    return index > 0 && Joining.isVirama(label[index - 1]);
  }

  private static boolean isBetweenJoining(int[] label, int index) {
    return reaches(label, index, -1, Joining::joinsNext)
        && reaches(label, index, 1, Joining::joinsPrevious);
  }

  /** Whether the first code point in this direction that is not transparent is a wanted one. */
  private static boolean reaches(int[] label, int from, int step, IntPredicate wanted) {
    int at = from + step;
    while (at >= 0 && at < label.length && Joining.isTransparent(label[at])) {
      at += step;
    }
    return at >= 0 && at < label.length && wanted.test(label[at]);
  }

  private static boolean hasScript(int codePoint, UnicodeScript script) {
    return UnicodeScript.of(codePoint) == script;
  }

  /** The code point at the index, or U+0000 outside the label. */
  private static int pointAt(int[] label, int index) {
    return index >= 0 && index < label.length ? label[index] : 0;
  }

  private static boolean hasOneKindOfDigits(int[] label) {
    return Arrays.stream(label).noneMatch(ContextRule::isArabicIndicDigit)
        || Arrays.stream(label).noneMatch(ContextRule::isExtendedArabicIndicDigit);
  }
}
