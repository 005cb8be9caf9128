package dev.millrace.application.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link MessageCatalog} promises. */
public abstract class MessageCatalogContract {
  private static final Locale UNKNOWN = Locale.forLanguageTag("tlh");

  /** The catalogue. */
  protected abstract MessageCatalog catalog();

  /** An entry that the catalogue has words for, with all its arguments. */
  protected abstract Entry knownEntry();

  @Test
  void englishComesFirst() {
    assertThat(catalog().locales()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(catalog().locales().getFirst().getLanguage()).isEqualTo("en");
  }

  @Test
  void aKnownEntryIsSaidInWordsInEveryLanguage() {
    for (Locale locale : catalog().locales()) {
      assertThat(catalog().message(knownEntry(), locale))
          .isNotBlank()
          .isNotEqualTo(knownEntry().tag())
          .doesNotContain("\n");
    }
  }

  @Test
  void argumentsArePartOfTheMessage() {
    for (Locale locale : catalog().locales()) {
      assertThat(catalog().message(knownEntry(), locale)).contains(knownEntry().args().values());
    }
  }

  @Test
  void aRegionGetsTheMessagesOfItsLanguage() {
    for (Locale locale : catalog().locales()) {
      Locale regional = new Locale.Builder().setLocale(locale).setRegion("CH").build();

      assertThat(catalog().message(knownEntry(), regional))
          .isEqualTo(catalog().message(knownEntry(), locale));
    }
  }

  @Test
  void aLanguageThatIsMissingFallsBackToEnglish() {
    String english = catalog().message(knownEntry(), Locale.ENGLISH);

    assertThat(catalog().message(knownEntry(), UNKNOWN)).isEqualTo(english);
    assertThat(catalog().message(knownEntry(), Locale.ROOT)).isEqualTo(english);
    assertThat(catalog().message(knownEntry(), Locale.UK)).isEqualTo(english);
  }

  @Test
  void anUnknownTagIsShownBareWithItsArguments() {
    Entry unknown = entry("ZONE", "NO_SUCH_TAG_EVER", Map.of("ns", "ns1.test"));

    assertThat(catalog().message(unknown, Locale.ENGLISH))
        .contains("NO_SUCH_TAG_EVER")
        .contains("ns1.test");
  }

  @Test
  void missingOrStrangeArgumentsNeverThrow() {
    Entry bare = entry(knownEntry().module(), knownEntry().tag(), Map.of());
    Entry strange =
        entry(knownEntry().module(), knownEntry().tag(), Map.of("{", "}{0}%s$1\\", "ns", "{ns}"));

    assertThat(catalog().message(bare, Locale.ENGLISH)).isNotBlank();
    assertThat(catalog().message(strange, Locale.ENGLISH)).isNotBlank();
    assertThat(catalog().message(entry("", "", Map.of()), UNKNOWN)).isNotNull();
  }

  private static Entry entry(String module, String tag, Map<String, String> args) {
    return new Entry(Duration.ZERO, module, "Unspecified", tag, Level.INFO, args);
  }
}
