package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.console.Paint;
import dev.millrace.bootstrap.console.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Shows all of one thing, a line for each field; a field of a field has a dot before its name.
 *
 * @param tables fields that are lists of things, which come below
 * @param hidden fields that are too long for people
 */
record DetailView(Map<String, TableView> tables, Set<String> hidden) implements View {

  /** All fields. */
  static final DetailView ALL = new DetailView(Map.of(), Set.of());

  static final DetailView RUN = new DetailView(Map.of(), Set.of("effective_profile", "output"));
  static final DetailView BATCH =
      new DetailView(Map.of("items", TableView.JOBS), Set.of("next_cursor", "prev_cursor"));
  static final DetailView BATCH_END =
      new DetailView(Map.of(), Set.of("items", "next_cursor", "prev_cursor"));
  static final DetailView SUBMITTED = new DetailView(Map.of(), Set.of("job_ids"));
  static final DetailView QUEUE = new DetailView(Map.of("next", TableView.JOBS), Set.of());
  static final DetailView FIT =
      new DetailView(
          Map.of("issues", TableView.ISSUES, "waived_issues", TableView.ISSUES), Set.of());

  @Override
  public List<String> lines(JsonNode answer, Paint paint) {
    TextTable table = new TextTable();
    add(table, "", answer, paint);
    List<String> lines = new ArrayList<>(table.lines());
    tables.forEach(
        (field, view) -> {
          if (!answer.path(field).isEmpty()) {
            lines.add("");
            lines.addAll(view.lines(answer.path(field), paint));
          }
        });
    return lines;
  }

  private void add(TextTable table, String prefix, JsonNode object, Paint paint) {
    object.forEachEntry(
        (name, value) -> {
          String field = prefix + name;
          if (hidden.contains(field) || tables.containsKey(field)) {
            return;
          }
          if (value.isObject() && !value.isEmpty()) {
            add(table, field + ".", value, paint);
          } else {
            table.row(
                List.of(new TextTable.Cell(field, paint::bold), CellText.of(field, value, paint)));
          }
        });
  }
}
