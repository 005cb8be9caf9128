package dev.millrace.domain.idna;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PunycodeProperties {

  @Property
  void whatIsWrittenCanBeReadBack(@ForAll @From("unicode") String text) {
    assertThat(Punycode.decode(Punycode.encode(text))).contains(text);
  }

  @Property
  void whatCanBeReadIsWrittenTheSameWayAgain(@ForAll @From("digits") String text) {
    Punycode.decode(text)
        .ifPresent(decoded -> assertThat(Punycode.encode(decoded)).isEqualTo(text));
  }

  @Property
  void readingAnyTextEndsInAnAnswer(@ForAll String text) {
    assertThat(Punycode.decode(text)).isNotNull();
  }

  @Provide
  Arbitrary<String> unicode() {
    return Arbitraries.integers()
        .between(0, Character.MAX_CODE_POINT)
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .array(int[].class)
        .ofMaxSize(70)
        .map(points -> new String(points, 0, points.length));
  }

  @Provide
  Arbitrary<String> digits() {
    return Arbitraries.strings().withCharRange('a', 'z').numeric().withChars('-').ofMaxLength(59);
  }
}
