package dev.millrace.http.run;

import dev.millrace.http.request.Parameters;
import java.util.List;
import java.util.Locale;

/** Which language a caller wants. */
final class Locales {
  private Locales() {}

  /**
   * The language asked for, the first there is when none was; {@code en_GB} and {@code en-GB} get
   * {@code en} where there is nothing closer.
   *
   * @throws dev.millrace.http.error.RequestRefused {@code invalid_locale}
   */
  static Locale wanted(Parameters parameters, List<Locale> available) {
    String text = parameters.text("locale");
    if (text == null) {
      return available.getFirst();
    }
    Locale wanted = Locale.forLanguageTag(text.replace('_', '-'));
    if (available.contains(wanted)) {
      return wanted;
    }
    return available.stream()
        .filter(locale -> locale.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElseThrow(
            () ->
                Parameters.invalid(
                    "locale",
                    "There are messages in "
                        + String.join(", ", available.stream().map(Locale::toLanguageTag).toList())
                        + " only."));
  }
}
