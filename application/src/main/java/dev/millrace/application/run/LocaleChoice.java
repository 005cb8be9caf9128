package dev.millrace.application.run;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which of the languages that there are somebody gets who names one.
 *
 * @param available as {@link MessageCatalog#locales()} has them
 */
public record LocaleChoice(List<Locale> available) {

  public LocaleChoice {
    if (available.isEmpty()) {
      throw new IllegalArgumentException("There must be a language.");
    }
    available = List.copyOf(available);
  }

  /** The language of those who name none. */
  public Locale usual() {
    return available.getFirst();
  }

  /**
   * The language that is named, without its region where there is nothing closer: {@code de-AT} and
   * {@code de_AT} get {@code de}. Empty if there is none such, or if the text is no language tag.
   */
  public Optional<Locale> named(String text) {
    try {
      Locale wanted = new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
      List<Locale.LanguageRange> range = Locale.LanguageRange.parse(wanted.toLanguageTag());
      return Optional.ofNullable(Locale.lookup(range, available));
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** Their BCP 47 tags, for people. */
  public String tags() {
    return String.join(", ", available.stream().map(Locale::toLanguageTag).toList());
  }
}
