package dev.millrace.http.run;

import dev.millrace.domain.score.BonusCriterion;
import dev.millrace.domain.score.ScoreCard;
import dev.millrace.domain.score.ScoreCategory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The score of a zone test.
 *
 * @param score 0..100
 * @param categories 0..100 each
 * @param bonus whether each criterion that applies is met
 */
public record ScoreModel(
    long score, String grade, Map<String, Double> categories, Map<String, Boolean> bonus) {
  static ScoreModel of(ScoreCard card) {
    Map<String, Double> categories = new LinkedHashMap<>();
    for (ScoreCategory category : ScoreCategory.values()) {
      Double points = card.categories().get(category);
      if (points != null) {
        categories.put(category.label(), points);
      }
    }
    Map<String, Boolean> bonus = new LinkedHashMap<>();
    for (BonusCriterion criterion : BonusCriterion.values()) {
      Boolean met = card.bonus().get(criterion);
      if (met != null) {
        bonus.put(criterion.label(), met);
      }
    }
    return new ScoreModel(Math.round(card.score()), card.grade().label(), categories, bonus);
  }
}
