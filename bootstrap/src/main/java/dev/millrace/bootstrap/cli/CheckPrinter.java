package dev.millrace.bootstrap.cli;

import dev.millrace.application.run.MessageCatalog;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.score.BonusCriterion;
import dev.millrace.domain.score.ScoreCard;
import dev.millrace.domain.score.ScoreCategory;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prints what a check found.
 *
 * @param shown entries below it are left out
 */
record CheckPrinter(Console console, MessageCatalog messages, Level shown) {

  void print(CheckReport report, boolean json) {
    if (json) {
      console.out().println(Json.write(json(report)));
    } else {
      table(report).lines().forEach(console.out()::println);
      console.out().println(summary(report));
    }
  }

  private List<Entry> shownEntries(CheckReport report) {
    return report.entries().stream().filter(entry -> entry.level().isAtLeast(shown)).toList();
  }

  private TextTable table(CheckReport report) {
    Paint paint = console.paint();
    TextTable table = new TextTable();
    for (Entry entry : shownEntries(report)) {
      table.row(
          List.of(
              new TextTable.Cell(entry.level().name(), text -> paint.level(entry.level(), text)),
              TextTable.Cell.plain(entry.testcase()),
              TextTable.Cell.plain(messages.message(entry, Locale.ENGLISH))));
    }
    return table;
  }

  private String summary(CheckReport report) {
    Paint paint = console.paint();
    ScoreCard score = report.score();
    return "%s: grade %s, score %.1f; %d critical, %d error, %d warning, %d notice; %.1f s"
        .formatted(
            paint.bold(report.domain().toString()),
            paint.grade(score.grade(), score.grade().label()),
            score.score(),
            report.count(Level.CRITICAL),
            report.count(Level.ERROR),
            report.count(Level.WARNING),
            report.count(Level.NOTICE),
            report.took().toMillis() / 1000.0);
  }

  private ObjectNode json(CheckReport report) {
    ObjectNode json = Json.object();
    json.put("domain", report.domain().toString());
    json.put("duration_ms", report.took().toMillis());
    ObjectNode totals = json.putObject("severity_totals");
    for (Level level : List.of(Level.NOTICE, Level.WARNING, Level.ERROR, Level.CRITICAL)) {
      totals.put(level.name().toLowerCase(Locale.ROOT), report.count(level));
    }
    putScore(json.putObject("score"), report.score());
    for (Entry entry : shownEntries(report)) {
      putEntry(json.withArray("/entries").addObject(), entry);
    }
    json.withArray("/entries");
    return json;
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

  private void putEntry(ObjectNode json, Entry entry) {
    json.put("timestamp", entry.elapsed().toNanos() / 1e9);
    json.put("module", entry.module());
    json.put("testcase", entry.testcase());
    json.put("tag", entry.tag());
    json.put("level", entry.level().name());
    ObjectNode args = json.putObject("args");
    entry.args().forEach(args::put);
    json.put("message", messages.message(entry, Locale.ENGLISH));
  }
}
