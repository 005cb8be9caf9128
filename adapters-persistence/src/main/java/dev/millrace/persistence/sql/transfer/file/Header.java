package dev.millrace.persistence.sql.transfer.file;

import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.sql.transfer.Column;
import dev.millrace.persistence.sql.transfer.Manifest;
import dev.millrace.persistence.sql.transfer.StoreTables;
import dev.millrace.persistence.sql.transfer.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Looks whether a header announces what this program knows. */
final class Header {

  private Header() {}

  /**
   * What is to come.
   *
   * @param release whose tables this program has
   */
  static Manifest read(JsonNode header, String release) {
    requireFormat(header, release);
    Map<String, Long> rows = new LinkedHashMap<>();
    JsonNode tables = header.path(ExportFormat.TABLES);
    for (JsonNode declared : tables) {
      Table table = known(declared.path(ExportFormat.TABLE_NAME).asString(""));
      requireColumns(table, declared.path(ExportFormat.COLUMNS));
      rows.put(table.name(), declared.path(ExportFormat.ROWS).asLong(0));
    }
    List<String> wanted = StoreTables.ALL.stream().map(Table::name).toList();
    if (!List.copyOf(rows.keySet()).equals(wanted)) {
      throw bad("has the tables " + rows.keySet() + " instead of " + wanted);
    }
    SortedMap<String, Long> numbers = new TreeMap<>();
    header
        .path(ExportFormat.NUMBERS)
        .properties()
        .forEach(number -> numbers.put(number.getKey(), number.getValue().asLong(0)));
    return new Manifest(rows, numbers);
  }

  private static void requireFormat(JsonNode header, String release) {
    if (!header.path(ExportFormat.FORMAT).asString("").equals(ExportFormat.NAME)) {
      throw bad("is not the header of a Millrace export");
    }
    int version = header.path(ExportFormat.FORMAT_VERSION).asInt(0);
    if (version != ExportFormat.VERSION) {
      throw bad("announces version " + version + " of the format; this program reads 1");
    }
    String schema = header.path(ExportFormat.SCHEMA).asString("");
    if (!schema.equals(release)) {
      throw bad(
          "announces the tables of release "
              + schema
              + ", and this is "
              + release
              + "; import it with that release, then migrate");
    }
  }

  private static Table known(String name) {
    return StoreTables.ALL.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> bad("names an unknown table \"" + name + "\""));
  }

  private static void requireColumns(Table table, JsonNode declared) {
    List<String> columns = new ArrayList<>();
    declared.forEach(column -> columns.add(column.asString("")));
    List<String> wanted = table.columns().stream().map(Column::name).toList();
    for (String column : columns) {
      if (!wanted.contains(column)) {
        throw bad("names an unknown column \"" + column + "\" of " + table.name());
      }
    }
    if (!columns.equals(wanted)) {
      throw bad("names the columns " + columns + " of " + table.name() + " instead of " + wanted);
    }
  }

  private static StoreRefused bad(String what) {
    return new StoreRefused("bad_export", "Line 1 of the export " + what + ".");
  }
}
