package dev.millrace.domain.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.domain.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagNameTest {

  @ParameterizedTest
  @CsvSource({"se, se", "SE, se", "' Top-100 ', top-100", "2026.q4_a, 2026.q4_a"})
  void caseAndSpaceAroundATagMeanNothing(String input, String expected) {
    assertThat(new TagName(input).value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-a", ".a", "a b", "ä", "a/b", "a\u0000"})
  void whatIsNoTagIsRefused(String input) {
    assertThatThrownBy(() -> new TagName(input))
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.code()).isEqualTo("invalid_tag"));
  }

  @Test
  void aTagHasSixtyFourCharactersAtTheMost() {
    assertThat(new TagName("a".repeat(64)).value()).hasSize(64);
    assertThatThrownBy(() -> new TagName("a".repeat(65))).isInstanceOf(RuleViolation.class);
  }
}
