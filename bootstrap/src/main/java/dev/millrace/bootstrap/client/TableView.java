package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.console.Paint;
import dev.millrace.bootstrap.console.TextTable;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * Shows things of one kind as rows.
 *
 * @param fields one for each column; {@code a/b} is the field b of the field a
 */
record TableView(List<String> fields) implements View {

  static final TableView JOBS =
      of("id", "domain", "status", "progress", "priority", "profile_name", "created_at", "error");
  static final TableView RUNS =
      of("id", "domain", "status", "worst_level", "grade", "score", "finished_at", "error");
  static final TableView BATCHES =
      of(
          "id",
          "state",
          "domain_count",
          "finished",
          "tag",
          "created_at",
          "finished_at",
          "description");
  static final TableView DOMAINS =
      of(
          "id",
          "name",
          "latest_status",
          "latest_level",
          "grade",
          "run_count",
          "latest_run_at",
          "tags");
  static final TableView TAGS =
      of("name", "domain_count", "default_profile_id", "created_at", "description");
  static final TableView ENTRIES = of("domain", "level", "module", "testcase", "tag", "args");
  static final TableView PROFILES =
      of("id", "name", "public", "schema_version", "updated_at", "description");
  static final TableView FITS = of("id", "name", "compatible", "issue_count", "waived_count");
  static final TableView ISSUES = of("type", "path", "detail", "suggestion");
  static final TableView NODES =
      of("id", "host", "roles", "running", "capacity", "online", "last_heartbeat", "version");

  private static TableView of(String... fields) {
    return new TableView(List.of(fields));
  }

  @Override
  public List<String> lines(JsonNode answer, Paint paint) {
    TextTable table = begin(paint);
    items(answer).forEach(item -> add(table, item, paint));
    return table.lines();
  }

  /** The things in an answer, which is a list or a page of one. */
  static List<JsonNode> items(JsonNode answer) {
    return (answer.isArray() ? answer : answer.path("items")).valueStream().toList();
  }

  /** A table with the names of the columns. */
  TextTable begin(Paint paint) {
    TextTable table = new TextTable();
    table.row(
        fields.stream().map(field -> new TextTable.Cell(heading(field), paint::bold)).toList());
    return table;
  }

  /** Puts a row into the table. */
  void add(TextTable table, JsonNode item, Paint paint) {
    table.row(
        fields.stream().map(field -> CellText.of(field, item.at("/" + field), paint)).toList());
  }

  private static String heading(String field) {
    return field.substring(field.indexOf('/') + 1).replace('_', ' ').toUpperCase(Locale.ROOT);
  }
}
