package dev.millrace.persistence.sql.transfer.file;

import dev.millrace.persistence.sql.transfer.Column;
import dev.millrace.persistence.sql.transfer.Manifest;
import dev.millrace.persistence.sql.transfer.StoreTables;
import dev.millrace.persistence.sql.transfer.Table;
import dev.millrace.persistence.sql.transfer.TableSum;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the lines of an export. */
final class ExportLines {

  private final JsonGenerator json;

  ExportLines(OutputStream out) {
    this.json = ExportFormat.JSON.createGenerator(out);
  }

  void header(ExportLabel label, String release, Manifest manifest) {
    json.writeStartObject();
    json.writeStringProperty(ExportFormat.FORMAT, ExportFormat.NAME);
    json.writeNumberProperty(ExportFormat.FORMAT_VERSION, ExportFormat.VERSION);
    json.writeStringProperty(ExportFormat.SCHEMA, release);
    json.writeStringProperty(ExportFormat.PROGRAM, label.program());
    json.writeStringProperty(ExportFormat.CREATED_AT, label.createdAt().toString());
    json.writeObjectPropertyStart(ExportFormat.NUMBERS);
    manifest.numbers().forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeArrayPropertyStart(ExportFormat.TABLES);
    StoreTables.ALL.forEach(table -> declare(table, manifest));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void declare(Table table, Manifest manifest) {
    json.writeStartObject();
    json.writeStringProperty(ExportFormat.TABLE_NAME, table.name());
    json.writeArrayPropertyStart(ExportFormat.COLUMNS);
    for (Column column : table.columns()) {
      json.writeString(column.name());
    }
    json.writeEndArray();
    json.writeNumberProperty(
        ExportFormat.ROWS, manifest.rows().getOrDefault(table.name(), 0L).longValue());
    json.writeEndObject();
  }

  void row(Table table, @Nullable Object[] row) {
    json.writeStartObject();
    json.writeArrayPropertyStart(table.name());
    for (Object value : row) {
      value(value);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Long number -> json.writeNumber(number.longValue());
      case Double real when Double.isFinite(real) -> json.writeNumber(real.doubleValue());
      case Double real -> json.writeString(real.toString());
      case UUID uuid -> json.writeString(uuid.toString());
      default -> throw new IllegalArgumentException("No row holds a " + value.getClass() + ".");
    }
  }

  /** The last line; what is written so far is out of this writer's hands then. */
  void end(List<TableSum> sums) {
    json.writeStartObject();
    json.writeArrayPropertyStart(ExportFormat.END);
    for (TableSum sum : sums) {
      json.writeStartObject();
      json.writeStringProperty(ExportFormat.TABLE_NAME, sum.table());
      json.writeNumberProperty(ExportFormat.ROWS, sum.rows());
      json.writeStringProperty(ExportFormat.SUM, sum.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }
}
