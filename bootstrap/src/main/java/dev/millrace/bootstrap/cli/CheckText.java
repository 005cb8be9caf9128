package dev.millrace.bootstrap.cli;

import dev.millrace.application.run.MessageCatalog;
import dev.millrace.bootstrap.console.Paint;
import dev.millrace.bootstrap.console.TextTable;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.score.ScoreCard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a check found as lines for people: entries by module, then how the zone does. */
record CheckText(Paint paint, MessageCatalog messages, Locale locale, CheckView view) {

  private static final String INDENT = "  ";

  List<String> lines(CheckReport report, boolean stopped) {
    List<String> lines = new ArrayList<>();
    if (view.scoreOnly()) {
      lines.add(grade(report, stopped));
      lines.addAll(stopped ? List.of() : scores(report.score()));
    } else {
      lines.addAll(entries(report));
      lines.add(summary(report, stopped));
    }
    if (view.counts()) {
      lines.addAll(counts(report));
    }
    return lines;
  }

  private List<String> entries(CheckReport report) {
    List<Entry> shown =
        report.entries().stream().filter(entry -> entry.level().isAtLeast(view.level())).toList();
    TextTable table = new TextTable();
    shown.forEach(entry -> table.row(row(entry)));
    return byModule(shown, table.lines());
  }

  private List<TextTable.Cell> row(Entry entry) {
    List<TextTable.Cell> row = new ArrayList<>();
    row.add(
        new TextTable.Cell(
            INDENT + entry.level().name(), text -> paint.level(entry.level(), text)));
    if (view.showsTestcase()) {
      row.add(TextTable.Cell.plain(entry.testcase()));
    }
    if (view.raw()) {
      row.add(TextTable.Cell.plain(entry.tag()));
    }
    row.add(TextTable.Cell.plain(harmless(view.raw() ? arguments(entry) : message(entry))));
    return row;
  }

  private String message(Entry entry) {
    return messages.message(entry, locale);
  }

  private static String arguments(Entry entry) {
    return entry.args().entrySet().stream()
        .map(argument -> argument.getKey() + "=" + argument.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Name servers choose what stands in arguments; they do not get to steer a terminal. */
  private static String harmless(String text) {
    return text.replaceAll("\\p{Cntrl}", "\uFFFD");
  }

  /** The lines under the names of their modules, in the order in which these first come. */
  private List<String> byModule(List<Entry> entries, List<String> rows) {
    Map<String, List<String>> modules = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      String module = entries.get(i).module();
      modules
          .computeIfAbsent(module, name -> new ArrayList<>(List.of(paint.bold(name))))
          .add(rows.get(i));
    }
    return modules.values().stream().flatMap(List::stream).toList();
  }

  private String grade(CheckReport report, boolean stopped) {
    String zone = paint.bold(report.domain().toString());
    if (stopped) {
      return zone + ": stopped at --stop-level, so no grade";
    }
    ScoreCard score = report.score();
    String grade = paint.grade(score.grade(), score.grade().label());
    return zone + ": grade " + grade + ", score " + decimal(score.score());
  }

  private String summary(CheckReport report, boolean stopped) {
    return "%s; %d critical, %d error, %d warning, %d notice; %s s"
        .formatted(
            grade(report, stopped),
            report.count(Level.CRITICAL),
            report.count(Level.ERROR),
            report.count(Level.WARNING),
            report.count(Level.NOTICE),
            decimal(report.took().toMillis() / 1000.0));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static List<String> scores(ScoreCard score) {
    TextTable table = new TextTable();
    score
        .categories()
        .forEach((category, value) -> table.row(cells(category.label(), decimal(value))));
    score
        .bonus()
        .forEach((criterion, met) -> table.row(cells(criterion.label(), met ? "yes" : "no")));
    return table.lines();
  }

  private List<String> counts(CheckReport report) {
    TextTable table = new TextTable();
    Arrays.stream(Level.values())
        .filter(level -> level.isAtLeast(view.least()))
        .sorted((one, other) -> other.compareTo(one))
        .forEach(level -> table.row(cells(level.name(), String.valueOf(report.count(level)))));
    return table.lines();
  }

  private static List<TextTable.Cell> cells(String name, String value) {
    return List.of(TextTable.Cell.plain(INDENT + name), TextTable.Cell.plain(value));
  }
}
