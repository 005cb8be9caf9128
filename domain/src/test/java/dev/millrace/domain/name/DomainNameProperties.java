package dev.millrace.domain.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.idna.DerivedProperty;
import java.text.Normalizer;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class DomainNameProperties {

  @Property
  void anyTextIsANameOrIsRefusedByTheRule(@ForAll String text) {
    parsed(text).ifPresent(DomainNameProperties::assertNormal);
  }

  @Property(tries = 3000)
  void whatLooksLikeANameIsANameOrIsRefusedByTheRule(@ForAll @From("likely") String text) {
    parsed(text).ifPresent(DomainNameProperties::assertNormal);
  }

  @Property(tries = 3000)
  void theReadableFormNamesTheSameDomain(@ForAll @From("likely") String text) {
    parsed(text).ifPresent(name -> assertThat(DomainName.parse(name.unicode())).isEqualTo(name));
  }

  @Property(tries = 3000)
  void aLabelOfValidLettersReadsBackAsItWasWritten(@ForAll @From("letters") String text) {
    parsed(text).ifPresent(name -> assertThat(name.unicode()).isEqualTo(text));
  }

  @Property
  void aNameIsBelowEachOfItsParents(@ForAll @From("ascii") String text) {
    parsed(text)
        .ifPresent(
            name -> {
              Optional<DomainName> above = name.parent();
              while (above.isPresent()) {
                assertThat(name.isAtOrBelow(above.get())).isTrue();
                assertThat(above.get().isAtOrBelow(name)).isFalse();
                above = above.get().parent();
              }
            });
  }

  private static Optional<DomainName> parsed(String text) {
    try {
      return Optional.of(DomainName.parse(text));
    } catch (RuleViolation refused) {
      assertThat(refused.code()).isEqualTo("invalid_domain");
      assertThat(refused.getMessage()).isNotBlank();
      return Optional.empty();
    }
  }

  private static void assertNormal(DomainName name) {
    assertThat(name.ascii()).hasSizeBetween(1, 253).matches("\\.|[a-z0-9_/-]+(\\.[a-z0-9_/-]+)*");
    assertThat(name.labels()).allSatisfy(label -> assertThat(label).hasSizeBetween(1, 63));
    assertThat(DomainName.parse(name.ascii())).isEqualTo(name);
  }

  /** Labels from scripts, joiners, marks, A-labels and dots of all sorts. */
  @Provide
  Arbitrary<String> likely() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.strings().alpha().numeric().ofLength(1)),
            Tuple.of(2, Arbitraries.of(".", "。", "-", "--", "_", "/", "xn--", " ")),
            Tuple.of(2, Arbitraries.of("ä", "ß", "İ", "I", "ς", "\u0308", "·", "l·l")),
            Tuple.of(1, Arbitraries.of("א", "ب", "١", "۱", "\u200c", "\u200d", "\u094d")),
            Tuple.of(1, Arbitraries.of("中", "・", "カ", "Ꭰ", "ꭰ", "😀", "\uD800", "Ა")));
    return pieces.list().ofMinSize(1).ofMaxSize(25).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.integers()
        .between(0x80, 0x1FFFF)
        .filter(point -> DerivedProperty.of(point) == DerivedProperty.PVALID)
        .filter(point -> Character.isLetter(point))
        .array(int[].class)
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(points -> new String(points, 0, points.length))
        .filter(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC));
  }

  @Provide
  Arbitrary<String> ascii() {
    return Arbitraries.strings()
        .withCharRange('a', 'c')
        .ofMinLength(1)
        .ofMaxLength(3)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(labels -> String.join(".", labels));
  }
}
