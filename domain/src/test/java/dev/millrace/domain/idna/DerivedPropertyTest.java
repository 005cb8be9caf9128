package dev.millrace.domain.idna;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedPropertyTest {

  @ParameterizedTest
  @CsvSource({
    "0061, PVALID, small letter",
    "0041, DISALLOWED, capital letter",
    "002D, PVALID, hyphen",
    "005F, DISALLOWED, underscore",
    "00DF, PVALID, sharp s by exception",
    "03C2, PVALID, final sigma by exception",
    "0131, PVALID, dotless i folds to itself",
    "0130, DISALLOWED, capital i with dot",
    "017F, DISALLOWED, long s folds to s",
    "00B7, CONTEXTO, middle dot",
    "30FB, CONTEXTO, katakana middle dot",
    "0665, CONTEXTO, arabic-indic digit",
    "06F5, CONTEXTO, extended arabic-indic digit",
    "200C, CONTEXTJ, zero width non-joiner",
    "200D, CONTEXTJ, zero width joiner",
    "0640, DISALLOWED, tatweel by exception",
    "06FD, PVALID, arabic sign by exception",
    "3007, PVALID, ideographic zero by exception",
    "FF41, DISALLOWED, fullwidth letter",
    "FB01, DISALLOWED, ligature fi",
    "2764, DISALLOWED, heart",
    "1F600, DISALLOWED, emoji",
    "1100, DISALLOWED, old hangul jamo",
    "AC00, PVALID, hangul syllable",
    "4E2D, PVALID, ideograph",
    "20D0, DISALLOWED, combining mark for symbols",
    "1D165, DISALLOWED, musical symbol",
    "034F, DISALLOWED, default ignorable",
    "FE0F, DISALLOWED, variation selector",
    "13A0, PVALID, cherokee capital",
    "AB70, DISALLOWED, cherokee small letter",
    "10D0, PVALID, georgian letter",
    "1C90, DISALLOWED, georgian capital",
    "19DA, DISALLOWED, digit that became a number in Unicode 6",
    "FDD0, DISALLOWED, noncharacter",
    "10FFFF, DISALLOWED, noncharacter",
    "0378, UNASSIGNED, gap in Greek",
    "D800, DISALLOWED, surrogate",
    "E000, DISALLOWED, private use",
  })
  void aCodePointHasTheDerivedPropertyOfTheRfc(String point, DerivedProperty expected, String why) {
    assertThat(DerivedProperty.of(Integer.parseInt(point, 16))).as(why).isEqualTo(expected);
  }

  @Test
  void eachCodePointHasAPropertyAndTheBigPictureIsRight() {
    Map<DerivedProperty, Integer> counts = new EnumMap<>(DerivedProperty.class);
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      counts.merge(DerivedProperty.of(point), 1, Integer::sum);
    }

    assertThat(counts)
        .containsEntry(DerivedProperty.CONTEXTJ, 2)
        .containsEntry(DerivedProperty.CONTEXTO, 25);
    assertThat(counts.get(DerivedProperty.PVALID)).isBetween(130_000, 160_000);
  }
}
