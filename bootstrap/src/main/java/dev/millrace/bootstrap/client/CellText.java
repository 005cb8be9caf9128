package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.console.Paint;
import dev.millrace.bootstrap.console.PlainText;
import dev.millrace.bootstrap.console.TextTable;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.score.Grade;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Shows single values, with colours where their names tell what they are. */
final class CellText {

  private static final String NOTHING = "-";

  private CellText() {}

  /**
   * @param field what the value is called
   */
  static TextTable.Cell of(String field, JsonNode value, Paint paint) {
    String text = text(field, value);
    if (text.equals(NOTHING)) {
      return TextTable.Cell.plain(text);
    }
    if (field.endsWith("level")) {
      return new TextTable.Cell(text, shown -> level(shown, paint));
    }
    if (field.endsWith("grade")) {
      return new TextTable.Cell(text, shown -> grade(shown, paint));
    }
    if (field.endsWith("status") || field.equals("state")) {
      return new TextTable.Cell(text, paint::status);
    }
    return TextTable.Cell.plain(text);
  }

  private static String text(String field, JsonNode value) {
    String text =
        switch (value.getNodeType()) {
          case ARRAY -> value.valueStream().map(CellText::scalar).collect(Collectors.joining(", "));
          case OBJECT ->
              value
                  .propertyStream()
                  .map(part -> part.getKey() + "=" + scalar(part.getValue()))
                  .collect(Collectors.joining(" "));
          default -> scalar(value);
        };
    if (text.isEmpty()) {
      return NOTHING;
    }
    return field.endsWith("_at") || field.equals("last_heartbeat")
        ? text.replaceFirst("\\.\\d+Z$", "Z")
        : PlainText.of(text);
  }

  private static String scalar(JsonNode value) {
    return value.isContainer() ? value.toString() : value.asString("");
  }

  private static String level(String text, Paint paint) {
    return Arrays.stream(Level.values())
        .filter(level -> level.name().equals(text))
        .map(level -> paint.level(level, text))
        .findFirst()
        .orElse(text);
  }

  private static String grade(String text, Paint paint) {
    return Arrays.stream(Grade.values())
        .filter(grade -> grade.label().equals(text))
        .map(grade -> paint.grade(grade, text))
        .findFirst()
        .orElse(text);
  }
}
