package dev.millrace.domain.idna;

import java.util.Optional;

/**
 * The ASCII form of a label: {@code xn--} and Punycode.
 *
 * <p>Source: RFC 5890, section 2.3.2.1.
 */
public final class ALabel {

  /** What every A-label starts with. */
  public static final String PREFIX = "xn--";

  private ALabel() {}

  /** The A-label of a U-label; whether the latter is valid is {@link ULabel}'s business. */
  public static String of(String uLabel) {
    return PREFIX + Punycode.encode(uLabel);
  }

  /** Whether a lower-case ASCII label claims to be an A-label. */
  public static boolean isMarked(String label) {
    return label.startsWith(PREFIX);
  }

  /**
   * Whether the Punycode of a marked label stands for a non-ASCII string and is the way to write
   * it.
   *
   * <p>The string may hold what IDNA2008 no longer allows: names registered under older rules are
   * in the DNS, and their zones can be tested.
   */
  public static boolean isWellFormed(String label) {
    return decoded(label).isPresent();
  }

  /** The U-label of a marked label, or empty if it stands for none that is valid. */
  public static Optional<String> toULabel(String label) {
    return decoded(label).filter(uLabel -> ULabel.flaw(uLabel).isEmpty());
  }

  private static Optional<String> decoded(String label) {
    return Punycode.decode(label.substring(PREFIX.length()))
        .filter(text -> text.codePoints().anyMatch(point -> point >= 0x80))
        .filter(text -> of(text).equals(label));
  }
}
