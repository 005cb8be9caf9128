package dev.millrace.domain.score;

import java.util.Map;

/**
 * The score of one zone test.
 *
 * @param score 0..100, the weighted mean of the categories after caps
 * @param grade the letter for it
 * @param categories 0..100 each, in the order of {@link ScoreCategory}
 * @param bonus the applicable bonus criteria and whether each is met
 */
public record ScoreCard(
    double score,
    Grade grade,
    Map<ScoreCategory, Double> categories,
    Map<BonusCriterion, Boolean> bonus) {

  public ScoreCard {
    categories = Map.copyOf(categories);
    bonus = Map.copyOf(bonus);
  }
}
