package dev.millrace.domain.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.domain.RuleViolation;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

  @ParameterizedTest
  @EnumSource(Level.class)
  void aLevelIsReadInAnyCase(Level level) {
    assertThat(Level.parse(level.name())).isEqualTo(level);
    assertThat(Level.parse(level.name().toLowerCase(Locale.ROOT))).isEqualTo(level);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "WARN", " INFO", "5"})
  void whatIsNoLevelIsRefusedWithThoseThatAre(String text) {
    assertThatThrownBy(() -> Level.parse(text))
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.code()).isEqualTo("invalid_level"))
        .hasMessageContaining("CRITICAL");
  }

  @Test
  void levelsGrowMoreSerious() {
    assertThat(Level.values())
        .containsExactly(
            Level.DEBUG3,
            Level.DEBUG2,
            Level.DEBUG,
            Level.INFO,
            Level.NOTICE,
            Level.WARNING,
            Level.ERROR,
            Level.CRITICAL);
    assertThat(Level.ERROR.isAtLeast(Level.ERROR)).isTrue();
    assertThat(Level.ERROR.isAtLeast(Level.WARNING)).isTrue();
    assertThat(Level.NOTICE.isAtLeast(Level.WARNING)).isFalse();
  }

  @Test
  void totalsCountTheLevelsThatMatter() {
    List<Entry> entries =
        List.of(
            entry(Level.INFO),
            entry(Level.NOTICE),
            entry(Level.NOTICE),
            entry(Level.WARNING),
            entry(Level.ERROR),
            entry(Level.ERROR),
            entry(Level.ERROR),
            entry(Level.CRITICAL));

    assertThat(SeverityTotals.of(entries)).isEqualTo(new SeverityTotals(2, 1, 3, 1));
    assertThat(SeverityTotals.of(List.of())).isEqualTo(SeverityTotals.NONE);
    assertThat(SeverityTotals.of(Collections.nCopies(5, entry(Level.DEBUG3))))
        .isEqualTo(SeverityTotals.NONE);
  }

  @Test
  void anEntryIsNeverBeforeTheStartOfItsRun() {
    assertThatThrownBy(() -> new Entry(Duration.ofMillis(-1), "M", "C", "T", Level.INFO, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Entry entry(Level level) {
    return new Entry(Duration.ZERO, "SYSTEM", "Unspecified", "TAG", level, Map.of());
  }
}
