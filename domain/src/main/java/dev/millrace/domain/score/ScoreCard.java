package dev.millrace.domain.score;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The score of one zone test.
 *
 * @param score 0..100, the weighted mean of the categories after caps
 * @param grade the letter for it
 * @param categories 0..100 each, in the order of {@link ScoreCategory}
 * @param bonus the applicable bonus criteria and whether each is met, in the order of {@link
 *     BonusCriterion}
 */
public record ScoreCard(
    double score,
    Grade grade,
    Map<ScoreCategory, Double> categories,
    Map<BonusCriterion, Boolean> bonus) {

  public ScoreCard {
    categories = inOrder(ScoreCategory.class, categories);
    bonus = inOrder(BonusCriterion.class, bonus);
  }

  private static <K extends Enum<K>, V> Map<K, V> inOrder(Class<K> keys, Map<K, V> map) {
    Map<K, V> ordered = new EnumMap<>(keys);
    ordered.putAll(map);
    return Collections.unmodifiableMap(ordered);
  }
}
