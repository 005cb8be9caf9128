package dev.millrace.dns.finding;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.finding.MessageFile.Message;
import dev.millrace.dns.plan.TestPlan;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message is there in every language, in full and intact. */
class TranslationsTest {

  private static final List<Tag> TAGS = TestPlan.complete().tags();

  static Stream<MessageFile> files() {
    return Arrays.stream(TestModule.values())
        .flatMap(
            module -> Messages.LOCALES.stream().map(locale -> new MessageFile(module, locale)));
  }

  static Stream<MessageFile> translations() {
    return files().filter(file -> !file.locale().equals(Locale.ENGLISH));
  }

  @Test
  void thereIsAFileForEveryModuleInEveryLanguageAndNoOther() {
    assertThat(MessageFile.names())
        .containsExactlyInAnyOrderElementsOf(files().map(MessageFile::name).toList());
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileHasAMessageForEachTagOfItsModuleAndNoOther(MessageFile file) {
    assertThat(file.messages())
        .extracting(Message::key)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            TAGS.stream().filter(tag -> tag.module() == file.module()).map(Tag::name).toList());
  }

  @ParameterizedTest
  @MethodSource("translations")
  void aTranslationRefersToTheArgumentsOfTheEnglishMessage(MessageFile file) {
    Map<String, String> english = english(file.module());
    SoftAssertions softly = new SoftAssertions();
    for (Message message : file.messages()) {
      softly
          .assertThat(arguments(message.template()))
          .as(message.key())
          .isEqualTo(arguments(english.getOrDefault(message.key(), "")));
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("translations")
  void aTranslationEndsAsTheEnglishMessageDoes(MessageFile file) {
    Map<String, String> english = english(file.module());

    assertThat(file.messages())
        .allSatisfy(
            message ->
                assertThat(message.template())
                    .isEqualTo(message.template().strip())
                    .matches("\\P{Ll}.*")
                    .endsWith(end(english.getOrDefault(message.key(), ""))));
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsReadIsWhatTheFileHasInUtf8(MessageFile file) {
    assertThat(Normalizer.isNormalized(file.text(), Normalizer.Form.NFC)).isTrue();
    assertThat(file.text()).doesNotContain("\uFFFD", "\u00C3", "\\", "\t");
    assertThat(file.messages())
        .allSatisfy(
            message ->
                assertThat(Messages.template(file.module().name(), message.key(), file.locale()))
                    .isEqualTo(message.template()));
  }

  @ParameterizedTest
  @CsvSource({"en,''", "sv,åäö", "fr,àâçèéêëîïôùûœ", "de,äöüß", "es,áéíóúñü"})
  void aLanguageIsWrittenWithItsOwnLetters(Locale locale, String letters) {
    Set<String> own =
        files()
            .filter(file -> file.locale().equals(locale))
            .flatMapToInt(file -> file.text().codePoints())
            .filter(letter -> letter > 127 && Character.isLetter(letter))
            .mapToObj(letter -> Character.toString(Character.toLowerCase(letter)))
            .collect(toSet());

    assertThat(letters.split("")).containsAll(own);
    assertThat(own.isEmpty()).isEqualTo(letters.isEmpty());
  }

  @Test
  void frenchPunctuationDoesNotBeginALine() {
    assertThat(files().filter(file -> file.locale().equals(Locale.FRENCH)))
        .allSatisfy(
            file ->
                assertThat(file.text())
                    .doesNotContainPattern("[^\\u00A0\\u202F][:;?!»]|«[^\\u00A0]"));
  }

  private static Map<String, String> english(TestModule module) {
    return new MessageFile(module, Locale.ENGLISH)
        .messages().stream().collect(toMap(Message::key, Message::template));
  }

  private static Set<String> arguments(String template) {
    return Set.copyOf(Messages.placeholders(template));
  }

  private static String end(String english) {
    return english.isEmpty() ? "" : english.substring(english.length() - 1);
  }
}
