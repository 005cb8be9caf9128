package dev.millrace.persistence.sql.json;

import dev.millrace.domain.score.BonusCriterion;
import dev.millrace.domain.score.Grade;
import dev.millrace.domain.score.ScoreCard;
import dev.millrace.domain.score.ScoreCategory;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a score consists of, as text; the score and the grade have columns of their own. */
public final class ScoreJson {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CATEGORIES = "categories";
  private static final String BONUS = "bonus";

  private ScoreJson() {}

  /** The text for the parts of a score. */
  public static String write(ScoreCard card) {
    ObjectNode tree = JSON.createObjectNode();
    ObjectNode categories = tree.putObject(CATEGORIES);
    card.categories().forEach((category, score) -> categories.put(category.name(), score));
    ObjectNode bonus = tree.putObject(BONUS);
    card.bonus().forEach((criterion, met) -> bonus.put(criterion.name(), met));
    return JSON.writeValueAsString(tree);
  }

  /** The score with its parts. */
  public static ScoreCard read(double score, Grade grade, String text) {
    JsonNode tree = JSON.readTree(text);
    Map<ScoreCategory, Double> categories = new EnumMap<>(ScoreCategory.class);
    for (var part : tree.path(CATEGORIES).properties()) {
      categories.put(ScoreCategory.valueOf(part.getKey()), part.getValue().doubleValue());
    }
    Map<BonusCriterion, Boolean> bonus = new EnumMap<>(BonusCriterion.class);
    for (var part : tree.path(BONUS).properties()) {
      bonus.put(BonusCriterion.valueOf(part.getKey()), part.getValue().booleanValue());
    }
    return new ScoreCard(score, grade, categories, bonus);
  }
}
