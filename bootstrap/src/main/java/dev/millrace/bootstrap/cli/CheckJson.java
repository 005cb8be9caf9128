package dev.millrace.bootstrap.cli;

import dev.millrace.application.run.MessageCatalog;
import dev.millrace.bootstrap.console.Json;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.score.BonusCriterion;
import dev.millrace.domain.score.ScoreCard;
import dev.millrace.domain.score.ScoreCategory;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What a check found as a JSON object. A test that did not come to its end has no score. */
record CheckJson(MessageCatalog messages, Locale locale, CheckView view) {

  ObjectNode of(CheckReport report, boolean stopped) {
    ObjectNode json = Json.object();
    json.put("domain", report.domain().toString());
    if (!view.scoreOnly()) {
      json.put("duration_ms", report.took().toMillis());
    }
    if (stopped) {
      json.put("stopped", true);
    }
    if (!view.scoreOnly() || view.counts()) {
      putTotals(json.putObject("severity_totals"), report);
    }
    if (stopped) {
      json.putNull("score");
    } else {
      putScore(json.putObject("score"), report.score());
    }
    if (!view.scoreOnly()) {
      putEntries(json, report);
    }
    return json;
  }

  /** From NOTICE on, or all levels that were kept if counts are asked for. */
  private void putTotals(ObjectNode json, CheckReport report) {
    Level from = view.counts() ? view.least() : Level.NOTICE;
    Arrays.stream(Level.values())
        .filter(level -> level.isAtLeast(from))
        .forEach(level -> json.put(level.name().toLowerCase(Locale.ROOT), report.count(level)));
  }

  private static void putScore(ObjectNode json, ScoreCard score) {
    json.put("score", score.score());
    json.put("grade", score.grade().label());
    ObjectNode categories = json.putObject("categories");
    for (ScoreCategory category : ScoreCategory.values()) {
      Double value = score.categories().get(category);
      if (value != null) {
        categories.put(category.label(), value);
      }
    }
    ObjectNode bonus = json.putObject("bonus");
    for (BonusCriterion criterion : BonusCriterion.values()) {
      Boolean met = score.bonus().get(criterion);
      if (met != null) {
        bonus.put(criterion.label(), met);
      }
    }
  }

  private void putEntries(ObjectNode json, CheckReport report) {
    json.putArray("entries");
    report.entries().stream()
        .filter(entry -> entry.level().isAtLeast(view.level()))
        .forEach(entry -> put(json.withArray("/entries").addObject(), entry));
  }

  private void put(ObjectNode json, Entry entry) {
    json.put("timestamp", entry.elapsed().toNanos() / 1e9);
    json.put("module", entry.module());
    json.put("testcase", entry.testcase());
    json.put("tag", entry.tag());
    json.put("level", entry.level().name());
    ObjectNode args = json.putObject("args");
    entry.args().forEach(args::put);
    if (!view.raw()) {
      json.put("message", messages.message(entry, locale));
    }
  }
}
