package dev.millrace.domain.score;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.docs.Document;
import dev.millrace.domain.entry.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoringDocumentTest {

  private static final Document DOCUMENT = Document.named("scoring.md");

  @Test
  void theDocumentNamesTheWeightsAndModulesInForce() {
    List<List<String>> rows = DOCUMENT.rows("category");

    assertThat(rows).hasSize(ScoreCategory.values().length);
    for (ScoreCategory category : ScoreCategory.values()) {
      List<String> row = rows.get(category.ordinal());
      assertThat(row.get(0)).isEqualTo(category.label());
      assertThat(Double.parseDouble(row.get(1))).isEqualTo(category.defaultWeight());
      assertThat(Set.of(row.get(2).split(" "))).isEqualTo(category.modules());
    }
  }

  @Test
  void theDocumentNamesThePenaltiesInForce() {
    Map<Level, Double> levels =
        DOCUMENT.rows("level").stream()
            .filter(row -> !row.get(0).equals("others"))
            .collect(toMap(row -> Level.parse(row.get(0)), row -> Double.valueOf(row.get(1))));
    Map<String, Double> tags =
        DOCUMENT.rows("tag").stream()
            .collect(toMap(row -> row.get(0), row -> Double.valueOf(row.get(1))));

    assertThat(levels).isEqualTo(ScoringPolicy.DEFAULT.levelPenalties());
    assertThat(tags).isEqualTo(ScoringPolicy.DEFAULT.tagPenalties());
  }

  @Test
  void theDocumentNamesTheGradesAndTheirBands() {
    List<List<String>> rows = DOCUMENT.rows("grade");

    assertThat(rows.stream().map(List::getFirst))
        .containsExactlyElementsOf(Arrays.stream(Grade.values()).map(Grade::label).toList());
    assertThat(rows.stream().skip(1).map(row -> Double.valueOf(row.get(1))))
        .containsExactlyElementsOf(
            Arrays.stream(Grade.values()).skip(1).map(Grade::minimum).toList());
  }

  @Test
  void theDocumentNamesEachBonusCriterion() {
    assertThat(DOCUMENT.rows("criterion").stream().map(List::getFirst))
        .containsExactlyElementsOf(
            Arrays.stream(BonusCriterion.values()).map(BonusCriterion::label).toList());
  }
}
