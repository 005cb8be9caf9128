package dev.millrace.domain.idna;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ULabelTest {

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "faß, sharp s",
    "σίσυφος, final sigma",
    "ıstanbul, dotless i",
    "l·l, middle dot between two l",
    "͵α, keraia before a Greek letter",
    "א׳ב, geresh after a Hebrew letter",
    "א״ב, gershayim after a Hebrew letter",
    "・ア, katakana middle dot with katakana",
    "・中, katakana middle dot with an ideograph",
    "क\u094d\u200cष, non-joiner after a virama",
    "क\u094d\u200dष, joiner after a virama",
    "نامه\u200cای, non-joiner between joining letters",
    "ب\u064b\u200c\u064bب, non-joiner with transparent marks around it",
    "ا١٢, arabic-indic digits alone",
    "ا۱۲, extended arabic-indic digits alone",
    "אב1, Hebrew with a European digit at the end",
    "אב\u05b7, Hebrew with a mark at the end",
    "ا-ب, Arabic with a hyphen within",
    "ᎠᎡ, Cherokee capitals",
    "é-x, hyphen as the second character only",
  })
  void aLabelThatMeetsTheRulesHasNoFlaw(String label, String why) {
    assertThat(ULabel.flaw(label)).as(why).isEmpty();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "i❤, U+2764 (HEAVY BLACK HEART) is not allowed by IDNA2008, symbol",
    "😀, U+1F600 (GRINNING FACE) is not allowed by IDNA2008, emoji",
    "é_x, U+005F (LOW LINE) is not allowed by IDNA2008, underscore beside a letter",
    "ｅx, U+FF45 (FULLWIDTH LATIN SMALL LETTER E) is not allowed by IDNA2008, fullwidth",
    "É, U+00C9 (LATIN CAPITAL LETTER E WITH ACUTE) is not allowed by IDNA2008, capital",
    "é\u0378, U+0378 is not assigned to a character, unassigned",
    "e\u0301, it is not in Unicode normalization form C, decomposed",
    "\u0301x, it begins with the combining mark U+0301 (COMBINING ACUTE ACCENT), mark first",
    "-é, it begins or ends with a hyphen, hyphen first",
    "é-, it begins or ends with a hyphen, hyphen last",
    "xé--x, it has hyphens as its third and fourth characters, hyphens inside",
    "a·l, U+00B7 (MIDDLE DOT) is not allowed between its neighbours, middle dot after a",
    "l·, U+00B7 (MIDDLE DOT) is not allowed between its neighbours, middle dot at the end",
    "͵a, U+0375 (GREEK LOWER NUMERAL SIGN) is not allowed between its neighbours, keraia before a",
    "׳ב, U+05F3 (HEBREW PUNCTUATION GERESH) is not allowed between its neighbours, geresh first",
    "・a, U+30FB (KATAKANA MIDDLE DOT) is not allowed between its neighbours, without Japanese",
    "a\u200dé, U+200D (ZERO WIDTH JOINER) is not allowed between its neighbours, joiner in Latin",
    "a\u200cé, U+200C (ZERO WIDTH NON-JOINER) is not allowed between its neighbours, in Latin",
    "ا\u200cب, U+200C (ZERO WIDTH NON-JOINER) is not allowed between its neighbours, after alef",
    "ا١۲, U+0661 (ARABIC-INDIC DIGIT ONE) is not allowed between its neighbours, mixed digits",
  })
  void aLabelThatBreaksARuleIsToldWhich(String label, String flaw, String why) {
    assertThat(ULabel.flaw(label)).as(why).contains(flaw);
  }

  /** RFC 5893, section 2. */
  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "1אב, digit first",
    "aאב, Latin first",
    "אבa, Latin last",
    "א1١, both kinds of numbers",
    "١٢, Arabic number first",
  })
  void rightToLeftLabelsMeetTheBidiRule(String label, String why) {
    assertThat(ULabel.flaw(label))
        .as(why)
        .hasValueSatisfying(flaw -> assertThat(flaw).contains("RFC 5893"));
  }
}
