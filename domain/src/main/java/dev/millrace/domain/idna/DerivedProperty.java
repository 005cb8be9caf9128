package dev.millrace.domain.idna;

import java.lang.Character.UnicodeBlock;
import java.util.Optional;
import java.util.Set;

/**
 * What IDNA2008 thinks of a code point.
 *
 * <p>Source: RFC 5892, sections 2 and 3, computed with the Unicode version of the running JDK.
 */
public enum DerivedProperty {
  /** Allowed everywhere in a label. */
  PVALID,
  /** A joiner, allowed where its rule holds. */
  CONTEXTJ,
  /** Allowed where its rule holds. */
  CONTEXTO,
  /** Never allowed. */
  DISALLOWED,
  /** Not a character yet. */
  UNASSIGNED;

  /** The default ignorable code points among letters and marks (section 2.3). */
  private static final CodePointSet IGNORABLE =
      new CodePointSet("034F 115F-1160 17B4-17B5 180B-180F 3164 FE00-FE0F FFA0 E0100-E01EF");

  /** Sections 2.4 and 2.9. */
  private static final Set<UnicodeBlock> REFUSED_BLOCKS =
      Set.of(
          UnicodeBlock.COMBINING_MARKS_FOR_SYMBOLS,
          UnicodeBlock.MUSICAL_SYMBOLS,
          UnicodeBlock.ANCIENT_GREEK_MUSICAL_NOTATION,
          UnicodeBlock.HANGUL_JAMO,
          UnicodeBlock.HANGUL_JAMO_EXTENDED_A,
          UnicodeBlock.HANGUL_JAMO_EXTENDED_B);

  /** The derived property of a code point. */
  public static DerivedProperty of(int codePoint) {
    return exception(codePoint).orElseGet(() -> derived(codePoint));
  }

  /** Section 2.6. */
  private static Optional<DerivedProperty> exception(int codePoint) {
    return switch (codePoint) {
      case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007 -> Optional.of(PVALID);
      case 0xB7, 0x375, 0x5F3, 0x5F4, 0x30FB -> Optional.of(CONTEXTO);
      case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B ->
          Optional.of(DISALLOWED);
      default ->
          ContextRule.isArabicIndicDigit(codePoint)
                  || ContextRule.isExtendedArabicIndicDigit(codePoint)
              ? Optional.of(CONTEXTO)
              : Optional.empty();
    };
  }

  private static DerivedProperty derived(int codePoint) {
    if (codePoint < 0x80) {
      return isLetterDigitHyphen(codePoint) ? PVALID : DISALLOWED;
    }
    if (codePoint == ContextRule.ZERO_WIDTH_JOINER
        || codePoint == ContextRule.ZERO_WIDTH_NON_JOINER) {
      return CONTEXTJ;
    }
    if (Character.getType(codePoint) == Character.UNASSIGNED) {
      return isNonCharacter(codePoint) ? DISALLOWED : UNASSIGNED;
    }
    boolean allowed =
        isLetterOrDigit(codePoint)
            && !IGNORABLE.contains(codePoint)
            && !isInRefusedBlock(codePoint)
            && CaseFolding.isStable(codePoint);
    return allowed ? PVALID : DISALLOWED;
  }

  private static boolean isLetterDigitHyphen(int codePoint) {
    return codePoint == '-'
        || (codePoint >= '0' && codePoint <= '9')
        || (codePoint >= 'a' && codePoint <= 'z');
  }

  private static boolean isNonCharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }

  /** Section 2.1. */
  private static boolean isLetterOrDigit(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.LOWERCASE_LETTER,
          Character.UPPERCASE_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.MODIFIER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isInRefusedBlock(int codePoint) {
    UnicodeBlock block = UnicodeBlock.of(codePoint);
    return block != null && REFUSED_BLOCKS.contains(block);
  }
}
