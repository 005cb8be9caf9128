package dev.millrace.domain.idna;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Which code points keep their identity when compatibility forms and letter case are folded away.
 *
 * <p>Source: RFC 5892, section 2.2 (Unstable). The JDK has no case folding; going up and down again
 * gives the same result but for the dotless i and Cherokee, whose small letters fold to capitals.
 */
final class CaseFolding {

  private static final int DOTLESS_I = 0x131;

  private CaseFolding() {}

  /** Whether folding the code point gives the code point itself. */
  static boolean isStable(int codePoint) {
    String original = Character.toString(codePoint);
    return nfkc(fold(nfkc(original))).equals(original);
  }

  private static String nfkc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    text.codePoints().forEach(codePoint -> folded.append(fold(codePoint)));
    return folded.toString();
  }

  private static String fold(int codePoint) {
    String text = Character.toString(codePoint);
    if (codePoint == DOTLESS_I) {
      return text;
    }
    String upper = text.toUpperCase(Locale.ROOT);
    return isCherokee(codePoint) ? upper : upper.toLowerCase(Locale.ROOT);
  }

  private static boolean isCherokee(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.CHEROKEE;
  }
}
