package dev.millrace.domain.score;

import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How findings become a score: each category starts at 100 and loses the penalty of each of its
 * entries; the score is the weighted mean.
 *
 * <p>Source: gonemaster, scoring; {@code docs/scoring.md} explains it.
 *
 * @param weights how much each category counts; 0 leaves it out, what is missing is 0
 * @param levelPenalties points that an entry costs by its level; what is missing costs nothing
 * @param tagPenalties points that an entry costs whatever its level, by tag
 * @param criticalCap 0..100, the highest score with a CRITICAL entry
 */
public record ScoringPolicy(
    Map<ScoreCategory, Double> weights,
    Map<Level, Double> levelPenalties,
    Map<String, Double> tagPenalties,
    double criticalCap) {

  /** The policy that holds unless an operator sets another one. */
  public static final ScoringPolicy DEFAULT =
      new ScoringPolicy(
          defaultWeights(),
          Map.of(Level.NOTICE, 1.0, Level.WARNING, 5.0, Level.ERROR, 20.0),
          Map.of(
              "DS07_NOT_SIGNED", 20.0,
              "DS07_NO_DS_FOR_SIGNED_ZONE", 20.0,
              "NO_IPV6_NS_CHILD", 20.0,
              "NO_IPV6_NS_DEL", 20.0,
              "N15_SOFTWARE_VERSION", 0.0,
              "N16_HAS_NSID", 0.0),
          10);

  private static final double FULL = 100;

  /**
   * @throws RuleViolation {@code invalid_scoring} if a number is negative or infinite, the cap is
   *     over 100 or no category has a weight
   */
  public ScoringPolicy {
    weights = Map.copyOf(weights);
    levelPenalties = Map.copyOf(levelPenalties);
    tagPenalties = Map.copyOf(tagPenalties);
    weights.forEach((category, weight) -> requireAmount("weight of " + category.label(), weight));
    levelPenalties.forEach((level, points) -> requireAmount("penalty of " + level, points));
    tagPenalties.forEach((tag, points) -> requireAmount("penalty of " + tag, points));
    requireAmount("critical cap", criticalCap);
    if (criticalCap > FULL) {
      throw new RuleViolation("invalid_scoring", "The critical cap is at most 100.");
    }
    if (weights.values().stream().noneMatch(weight -> weight > 0)) {
      throw new RuleViolation("invalid_scoring", "One category at least needs a weight above 0.");
    }
  }

  private static Map<ScoreCategory, Double> defaultWeights() {
    Map<ScoreCategory, Double> weights = new EnumMap<>(ScoreCategory.class);
    for (ScoreCategory category : ScoreCategory.values()) {
      weights.put(category, category.defaultWeight());
    }
    return weights;
  }

  private static void requireAmount(String what, double amount) {
    if (!Double.isFinite(amount) || amount < 0) {
      throw new RuleViolation("invalid_scoring", "The " + what + " must be 0 or more.");
    }
  }

  /**
   * Scores the findings of a run.
   *
   * @param entries all entries at INFO and above: the bonus criteria are read from INFO ones
   */
  public ScoreCard score(List<Entry> entries) {
    Map<ScoreCategory, Double> lost = lost(entries);
    double mean = rounded(FULL - meanLoss(lost));
    boolean critical = entries.stream().anyMatch(entry -> entry.level() == Level.CRITICAL);
    double score = critical ? Math.min(mean, criticalCap) : mean;
    Map<BonusCriterion, Boolean> bonus = new BonusEvidence(entries).judge();
    Map<ScoreCategory, Double> categories = new EnumMap<>(ScoreCategory.class);
    lost.forEach((category, points) -> categories.put(category, rounded(FULL - points)));
    return new ScoreCard(score, grade(score, bonus), categories, bonus);
  }

  private static Grade grade(double score, Map<BonusCriterion, Boolean> bonus) {
    boolean earned = !bonus.isEmpty() && !bonus.containsValue(false);
    return score >= Grade.A_PLUS.minimum() && earned ? Grade.A_PLUS : Grade.of(score);
  }

  /** The points that each category loses, 0..100. */
  private Map<ScoreCategory, Double> lost(List<Entry> entries) {
    Map<ScoreCategory, Double> lost = new EnumMap<>(ScoreCategory.class);
    for (ScoreCategory category : ScoreCategory.values()) {
      lost.put(category, 0.0);
    }
    for (Entry entry : entries) {
      double penalty = penalty(entry);
      ScoreCategory.ofModule(entry.module())
          .ifPresent(category -> lost.merge(category, penalty, Double::sum));
    }
    lost.replaceAll((category, points) -> Math.min(points, FULL));
    return lost;
  }

  private double penalty(Entry entry) {
    return tagPenalties.getOrDefault(entry.tag(), levelPenalties.getOrDefault(entry.level(), 0.0));
  }

  private double meanLoss(Map<ScoreCategory, Double> lost) {
    double sum = 0;
    double weightSum = 0;
    for (Map.Entry<ScoreCategory, Double> category : lost.entrySet()) {
      double weight = weights.getOrDefault(category.getKey(), 0.0);
      sum += weight * category.getValue();
      weightSum += weight;
    }
    return sum / weightSum;
  }

  /** To two decimals, so that a score is the same number in every store and on every page. */
  private static double rounded(double value) {
    return Math.clamp(Math.round(value * 100) / 100.0, 0, FULL);
  }
}
