package dev.millrace.domain.score;

import static dev.millrace.domain.score.ScoreCategory.CONNECTIVITY;
import static dev.millrace.domain.score.ScoreCategory.DNSSEC;
import static dev.millrace.domain.score.ScoreCategory.NAMESERVER_HEALTH;
import static dev.millrace.domain.score.ScoreCategory.ZONE_CONSISTENCY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringPolicyTest {

  private static final ScoringPolicy POLICY = ScoringPolicy.DEFAULT;

  @Test
  void aRunWithoutEntriesScoresFullButIsNoAPlus() {
    ScoreCard card = POLICY.score(List.of());

    assertThat(card.score()).isEqualTo(100);
    assertThat(card.grade()).isEqualTo(Grade.A);
    assertThat(card.bonus()).isEmpty();
    assertThat(card.categories())
        .containsExactly(
            Map.entry(DNSSEC, 100.0),
            Map.entry(NAMESERVER_HEALTH, 100.0),
            Map.entry(CONNECTIVITY, 100.0),
            Map.entry(ZONE_CONSISTENCY, 100.0));
  }

  /** The weights add up to 4.5. */
  @ParameterizedTest
  @CsvSource({
    "DNSSEC, ERROR, 93.33",
    "NAMESERVER, ERROR, 94.67",
    "BASIC, ERROR, 94.67",
    "DELEGATION, WARNING, 98.67",
    "CONNECTIVITY, WARNING, 98.89",
    "ADDRESS, NOTICE, 99.78",
    "CONSISTENCY, NOTICE, 99.82",
    "ZONE, ERROR, 96.44",
    "SYNTAX, ERROR, 96.44",
    "SYNTAX, INFO, 100",
    "SYSTEM, ERROR, 100",
  })
  void anEntryCostsByItsLevelInTheCategoryOfItsModule(String module, Level level, double score) {
    assertThat(POLICY.score(List.of(Findings.of(module, level))).score()).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({
    "DNSSEC, DS07_NOT_SIGNED, WARNING, 80",
    "DNSSEC, DS07_NO_DS_FOR_SIGNED_ZONE, WARNING, 80",
    "DELEGATION, NO_IPV6_NS_CHILD, NOTICE, 80",
    "DELEGATION, NO_IPV6_NS_DEL, NOTICE, 80",
    "NAMESERVER, N15_SOFTWARE_VERSION, NOTICE, 100",
    "NAMESERVER, N16_HAS_NSID, NOTICE, 100",
  })
  void someTagsCostWhateverTheirLevelIs(String module, String tag, Level level, double points) {
    ScoreCard card = POLICY.score(List.of(Findings.entry(module, tag, level)));

    assertThat(card.categories())
        .containsEntry(ScoreCategory.ofModule(module).orElseThrow(), points);
  }

  @Test
  void aCategoryLosesNoMoreThanItHas() {
    List<Entry> errors = Collections.nCopies(50, Findings.of("DNSSEC", Level.ERROR));

    assertThat(POLICY.score(errors).categories()).containsEntry(DNSSEC, 0.0);
    assertThat(POLICY.score(errors).score()).isEqualTo(66.67);
  }

  @Test
  void aCriticalEntryCapsTheScore() {
    assertThat(POLICY.score(List.of(Findings.of("BASIC", Level.CRITICAL))))
        .satisfies(card -> assertThat(card.score()).isEqualTo(10))
        .satisfies(card -> assertThat(card.grade()).isEqualTo(Grade.F));
  }

  @ParameterizedTest
  @CsvSource({
    "100, A",
    "90, A",
    "89.99, B",
    "75, B",
    "74.99, C",
    "60, C",
    "59.99, D",
    "40, D",
    "39.99, F",
    "0, F"
  })
  void aGradeStartsAtItsLowestScore(double score, Grade grade) {
    assertThat(Grade.of(score)).isEqualTo(grade);
  }

  @Test
  void aZoneThatDoesAllItCanIsAnAPlus() {
    ScoreCard card = POLICY.score(Findings.exemplary());

    assertThat(card.grade()).isEqualTo(Grade.A_PLUS);
    assertThat(card.bonus()).hasSize(BonusCriterion.values().length).doesNotContainValue(false);
  }

  @Test
  void oneNoticeThatCostsKeepsAZoneFromTheAPlus() {
    List<Entry> entries = Findings.exemplary();
    entries.add(Findings.of("ZONE", Level.NOTICE));

    assertThat(POLICY.score(entries).grade()).isEqualTo(Grade.A);
  }

  @Test
  void weightsAndPenaltiesCanBeSet() {
    ScoringPolicy own =
        new ScoringPolicy(
            Map.of(DNSSEC, 1.0, CONNECTIVITY, 0.0),
            Map.of(Level.NOTICE, 7.5),
            Map.of("ANY_TAG", 2.0),
            50);

    assertThat(own.score(List.of(Findings.of("DNSSEC", Level.ERROR))).score()).isEqualTo(98);
    assertThat(own.score(List.of(Findings.entry("DNSSEC", "X", Level.NOTICE))).score())
        .isEqualTo(92.5);
    assertThat(own.score(List.of(Findings.of("ZONE", Level.ERROR))).score()).isEqualTo(100);
    assertThat(own.score(List.of(Findings.of("ZONE", Level.CRITICAL))).score()).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 1, 10",
    "NaN, 1, 10",
    "0, 1, 10",
    "1, -1, 10",
    "1, Infinity, 10",
    "1, 1, 101",
    "1, 1, -1"
  })
  void aPolicyThatMakesNoSenseIsRefused(double weight, double penalty, double cap) {
    assertThatThrownBy(
            () ->
                new ScoringPolicy(
                    Map.of(DNSSEC, weight), Map.of(Level.ERROR, penalty), Map.of(), cap))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> assertThat(refused.code()).isEqualTo("invalid_scoring"));
  }

  @Test
  void gradesAreReadAsTheyAreWritten() {
    for (Grade grade : Grade.values()) {
      assertThat(Grade.parse(grade.label())).isEqualTo(grade);
    }
    assertThatThrownBy(() -> Grade.parse("E")).isInstanceOf(RuleViolation.class);
  }
}
