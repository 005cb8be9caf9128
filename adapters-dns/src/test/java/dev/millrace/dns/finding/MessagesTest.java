package dev.millrace.dns.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.plan.TestPlan;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

  private final Messages messages = new Messages();

  static Stream<Tag> tags() {
    return TestPlan.complete().tags().stream();
  }

  @ParameterizedTest
  @MethodSource("tags")
  void everyTagHasAMessageThatRefersToItsArgumentsOnly(Tag tag) {
    for (Locale locale : messages.locales()) {
      String template = Messages.template(tag.module().name(), tag.name(), locale);
      List<String> declared = tag.args().stream().<String>map(Arg::name).toList();

      assertThat(template).as("%s %s in %s", tag.module(), tag.name(), locale).isNotEmpty();
      assertThat(declared).containsAll(Messages.placeholders(template));
    }
  }

  @Test
  void aMessageShowsTheArguments() {
    assertThat(messages.message(entry("BASIC", "B02_NS_NOT_AUTH"), Locale.ENGLISH))
        .isEqualTo("ns1.example/192.0.2.1 answers an SOA query without authority.");
  }

  @ParameterizedTest
  @CsvSource({
    "en, {ns} answers an SOA query without authority.",
    "sv, {ns} svarar inte auktoritativt på en SOA-fråga.",
    "fr, {ns} répond sans autorité à une requête SOA.",
    "de, {ns} antwortet nicht autoritativ auf eine SOA-Anfrage.",
    "es, {ns} responde sin autoridad a una consulta SOA."
  })
  void aMessageIsSaidInTheLanguageAskedFor(Locale locale, String message) {
    assertThat(messages.message(entry("BASIC", "B02_NS_NOT_AUTH"), locale))
        .isEqualTo(message.replace("{ns}", "ns1.example/192.0.2.1"));
  }

  @Test
  void anUnknownLocaleGetsEnglish() {
    assertThat(messages.message(entry("BASIC", "B02_NS_NOT_AUTH"), Locale.of("tlh")))
        .startsWith("ns1.example/192.0.2.1 answers");
  }

  @Test
  void anUnknownTagIsShownBare() {
    assertThat(messages.message(entry("BASIC", "OF_A_LATER_VERSION"), Locale.ENGLISH))
        .isEqualTo("OF_A_LATER_VERSION {ns=ns1.example/192.0.2.1}");
  }

  private static Entry entry(String module, String tag) {
    return new Entry(
        Duration.ZERO, module, "Basic02", tag, Level.ERROR, Map.of("ns", "ns1.example/192.0.2.1"));
  }
}
