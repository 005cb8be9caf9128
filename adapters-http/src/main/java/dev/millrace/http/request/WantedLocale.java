package dev.millrace.http.request;

import dev.millrace.application.run.LocaleChoice;
import dev.millrace.application.run.MessageCatalog;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which language a caller wants to read: the one that {@code locale} names, or else the first of
 * {@code Accept-Language} that there is (RFC 9110, section 12.5.4), or else English.
 */
public final class WantedLocale {
  /** The query parameter. */
  public static final String PARAMETER = "locale";

  private static final String HEADER = "Accept-Language";

  /** Nobody speaks more languages than fit; the header's size is up to the client. */
  private static final int LONGEST_HEADER = 500;

  private final MessageCatalog messages;

  public WantedLocale(MessageCatalog messages) {
    this.messages = messages;
  }

  /**
   * The language for the answer. Caches are told when it depends on a header.
   *
   * @throws dev.millrace.http.error.RequestRefused {@code invalid_locale} if the parameter names a
   *     language that there is not; a header that does is passed over
   */
  public Locale of(Context request) {
    LocaleChoice choice = new LocaleChoice(messages.locales());
    String named = new Parameters(request).text(PARAMETER);
    return named == null ? accepted(request, choice) : named(named, choice);
  }

  private static Locale named(String text, LocaleChoice choice) {
    return choice
        .named(text)
        .orElseThrow(
            () ->
                Parameters.invalid(
                    PARAMETER,
                    "There are no messages in "
                        + text
                        + "; the languages are "
                        + choice.tags()
                        + "."));
  }

  private static Locale accepted(Context request, LocaleChoice choice) {
    request.header("Vary", "Accept-Encoding, " + HEADER);
    return Optional.ofNullable(request.header(HEADER))
        .filter(header -> header.length() <= LONGEST_HEADER)
        .map(header -> Locale.lookup(ranges(header), choice.available()))
        .orElseGet(choice::usual);
  }

  private static List<Locale.LanguageRange> ranges(String header) {
    try {
      return Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException e) {
      // A preference that cannot be read is none; browsers send it with everything.
      return List.of();
    }
  }
}
