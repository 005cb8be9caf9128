package dev.millrace.domain.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.domain.RuleViolation;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "example.com, example.com, plain",
    "EXAMPLE.Com, example.com, upper case",
    "example.com., example.com, final dot",
    "com, com, one label",
    "_25._tcp.mx.example, _25._tcp.mx.example, underscores",
    "0/25.2.0.192.in-addr.arpa, 0/25.2.0.192.in-addr.arpa, slash",
    "-a-.example, -a-.example, hyphens at the ends are for the syntax cases",
    "ab--cd.example, ab--cd.example, hyphens inside an ASCII label too",
    "999.1.1.1, 999.1.1.1, digits that are no address",
    "faß.de, xn--fa-hia.de, sharp s",
    "FAẞ.de, xn--fa-hia.de, capital sharp s",
    "fass.de, fass.de, another name than with sharp s",
    "malmö.se, xn--malm-8qa.se, composed",
    "malmo\u0308.se, xn--malm-8qa.se, decomposed",
    "MALMÖ.SE, xn--malm-8qa.se, upper case beyond ASCII",
    "XN--MALM-8QA.SE, xn--malm-8qa.se, upper case A-label",
    "ΣΊΣΥΦΟΣ.gr, xn--kxa6akbbkh.gr, capital sigma becomes the plain one",
    "INDIA.ıx, india.xn--x-eka, capital i is the plain i",
    "例え。テスト, xn--r8jz45g.xn--zckzah, ideographic full stop",
    "例え．テスト, xn--r8jz45g.xn--zckzah, fullwidth full stop",
    "例え｡テスト, xn--r8jz45g.xn--zckzah, halfwidth full stop",
    "\u212Aelvin.example, kelvin.example, the Kelvin sign is a k",
    "مثال.إختبار, xn--mgbh0fb.xn--kgbechtv, Arabic",
    "דוגמה.טעסט, xn--6dbbec0c.xn--deba0ad, Hebrew",
    "xn--i-7iq.ws, xn--i-7iq.ws, an A-label from before IDNA2008 exists and can be tested",
    "1.אב, 1.xn--4dbc, a digit beside a Hebrew label",
  })
  void aNameIsNormalised(String input, String expected, String why) {
    assertThat(DomainName.parse(input).ascii()).as(why).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x20, 0x9, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007,
        0x2008, 0x2009, 0x200A, 0x205F, 0x3000
      })
  void whiteSpaceAroundANameIsRemoved(int point) {
    String space = Character.toString(point);

    assertThat(DomainName.parse(space + space + "a.example" + space).ascii())
        .isEqualTo("a.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "。", "．", "｡", " . "})
  void theRootIsASingleDot(String input) {
    assertThat(DomainName.parse(input)).isEqualTo(DomainName.ROOT);
  }

  static Stream<Arguments> refused() {
    return RefusedNames.all();
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refused")
  void aNameThatIsNoneIsRefusedWithTheReason(String input, String message) {
    assertThatThrownBy(() -> DomainName.parse(input))
        .isInstanceOf(RuleViolation.class)
        .hasMessage(message)
        .asInstanceOf(InstanceOfAssertFactories.type(RuleViolation.class))
        .extracting(RuleViolation::code)
        .isEqualTo("invalid_domain");
  }

  @Test
  void aNameOfTheGreatestLengthIsAccepted() {
    String label = "a".repeat(63);
    String name = String.join(".", label, label, label, "a".repeat(61));

    assertThat(DomainName.parse(name + ".").ascii()).hasSize(253).isEqualTo(name);
  }

  @Test
  void aLabelOfTheGreatestLengthInItsAsciiFormIsAccepted() {
    assertThat(DomainName.parse("ä" + "a".repeat(55)).ascii()).hasSize(63);
  }

  @ParameterizedTest
  @CsvSource({
    "xn--fa-hia.de, faß.de",
    "www.xn--malm-8qa.se, www.malmö.se",
    "xn--i-7iq.ws, xn--i-7iq.ws",
    "example.com, example.com",
    "., .",
  })
  void theReadableFormHasULabelsWhereTheyAreValid(String ascii, String unicode) {
    assertThat(DomainName.parse(ascii).unicode()).isEqualTo(unicode);
  }

  @Test
  void labelsStandInTheirOrderAndTheRootHasNone() {
    assertThat(DomainName.parse("a.b.example").labels()).containsExactly("a", "b", "example");
    assertThat(DomainName.ROOT.labels()).isEmpty();
  }

  @Test
  void theParentIsOneLabelShorterAndTheRootHasNone() {
    assertThat(DomainName.parse("a.example").parent()).contains(DomainName.parse("example"));
    assertThat(DomainName.parse("example").parent()).contains(DomainName.ROOT);
    assertThat(DomainName.ROOT.parent()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.example, example, true",
    "example, example, true",
    "b.a.example, example, true",
    "example, ., true",
    "., ., true",
    "., example, false",
    "example, a.example, false",
    "anexample, example, false",
    "a.anexample, example, false",
    "a.example, b.example, false",
  })
  void aNameIsBelowAnotherByWholeLabels(String name, String other, boolean expected) {
    assertThat(DomainName.parse(name).isAtOrBelow(DomainName.parse(other))).isEqualTo(expected);
  }
}
