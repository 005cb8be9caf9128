package dev.millrace.application.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleChoiceTest {

  private final LocaleChoice choice =
      new LocaleChoice(List.of(Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("de-CH")));

  @ParameterizedTest
  @CsvSource({"de,de", "DE,de", "de-AT,de", "de_AT,de", "de-CH,de-CH", "de-ch,de-CH", "en-GB,en"})
  void aNamedLanguageIsFoundWithAndWithoutItsRegion(String text, String found) {
    assertThat(choice.named(text)).hasValue(Locale.forLanguageTag(found));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sv",
        "tlh",
        "d",
        "de!",
        "de-",
        "de,en",
        "und",
        "deutsch",
        "*",
        "i",
        "x-de",
        "i-klingon"
      })
  void whatIsNotThereOrNoLanguageTagIsNotFound(String text) {
    assertThat(choice.named(text)).isEmpty();
  }

  @Test
  void theFirstLanguageIsTheUsualOne() {
    assertThat(choice.usual()).isEqualTo(Locale.ENGLISH);
    assertThat(choice.tags()).isEqualTo("en, de, de-CH");
  }

  @Test
  void thereMustBeALanguage() {
    assertThatThrownBy(() -> new LocaleChoice(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
