package dev.millrace.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.domain.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobKindTest {

  @ParameterizedTest
  @ValueSource(strings = {"zone-test", "a", "http2", "x-1-y"})
  void aKindIsALowerCaseWord(String name) {
    assertThat(new JobKind(name)).hasToString(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "-a", "Zone", "zone_test", "zone test", "zöne", "a\n"})
  void whatIsNoKindIsRefused(String name) {
    assertThatThrownBy(() -> new JobKind(name))
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.code()).isEqualTo("invalid_kind"));
  }

  @Test
  void aKindHasSixtyThreeCharactersAtTheMost() {
    assertThat(new JobKind("a".repeat(63)).name()).hasSize(63);
    assertThatThrownBy(() -> new JobKind("a".repeat(64))).isInstanceOf(RuleViolation.class);
  }
}
