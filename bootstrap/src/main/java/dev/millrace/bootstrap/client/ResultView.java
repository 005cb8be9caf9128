package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.console.Paint;
import dev.millrace.bootstrap.console.PlainText;
import dev.millrace.bootstrap.console.TextTable;
import dev.millrace.domain.entry.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Shows what a run found: messages under their modules, then how the zone does.
 *
 * @param least the least grave level that is shown
 */
record ResultView(Level least) implements View {

  @Override
  public List<String> lines(JsonNode result, Paint paint) {
    List<JsonNode> shown =
        result.at("/raw/entries").valueStream().filter(this::isGraveEnough).toList();
    TextTable table = new TextTable();
    shown.forEach(entry -> table.row(row(entry, paint)));
    List<String> rows = table.lines();
    Map<String, List<String>> modules = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      modules
          .computeIfAbsent(
              PlainText.of(shown.get(i).path("module").asString("")), _ -> new ArrayList<>())
          .add(rows.get(i));
    }
    List<String> lines = new ArrayList<>();
    modules.forEach(
        (module, found) -> {
          lines.add(paint.bold(module));
          lines.addAll(found);
        });
    lines.add(summary(result, paint));
    return lines;
  }

  /** Whether an entry is to be shown. */
  boolean isGraveEnough(JsonNode entry) {
    String level = entry.path("level").asString("");
    return Arrays.stream(Level.values())
        .filter(known -> known.name().equals(level))
        .allMatch(known -> known.isAtLeast(least));
  }

  /** The level and the message of an entry. */
  static List<TextTable.Cell> row(JsonNode entry, Paint paint) {
    TextTable.Cell level = CellText.of("level", entry.path("level"), paint);
    return List.of(
        new TextTable.Cell("  " + level.text(), text -> "  " + level.paint().apply(text.strip())),
        CellText.of("message", entry.path("message"), paint));
  }

  private static String summary(JsonNode result, Paint paint) {
    JsonNode found = result.path("summary");
    String counts =
        "%d critical, %d error, %d warning, %d notice"
            .formatted(
                found.path("critical").asInt(0),
                found.path("error").asInt(0),
                found.path("warning").asInt(0),
                found.path("notice").asInt(0));
    TextTable.Cell status = CellText.of("status", result.path("status"), paint);
    String line = status.paint().apply(status.text()) + ": ";
    JsonNode score = result.path("score");
    if (score.path("grade").isString()) {
      TextTable.Cell grade = CellText.of("grade", score.path("grade"), paint);
      line +=
          "grade %s, score %s; "
              .formatted(grade.paint().apply(grade.text()), score.path("score").asString());
    }
    return line + counts;
  }
}
