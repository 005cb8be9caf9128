package dev.millrace.domain.idna;

import java.util.BitSet;

/** A fixed set of code points, for the Unicode properties that the JDK doesn't know. */
final class CodePointSet {

  private final BitSet members = new BitSet();

  /**
   * @param ranges hexadecimal code points and ranges {@code first-last}, parted by white space
   */
  CodePointSet(String ranges) {
    for (String range : ranges.strip().split("\\s+")) {
      int hyphen = range.indexOf('-');
      int first = Integer.parseInt(hyphen < 0 ? range : range.substring(0, hyphen), 16);
      int last = hyphen < 0 ? first : Integer.parseInt(range.substring(hyphen + 1), 16);
      members.set(first, last + 1);
    }
  }

  boolean contains(int codePoint) {
    return members.get(codePoint);
  }
}
