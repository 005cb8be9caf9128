package dev.millrace.persistence.sql.session;

import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Writes the parameter of {@link SqlDialect#jsonRows}: an array of arrays. */
public final class JsonRows {

  private static final HexFormat HEX = HexFormat.of();

  private final StringBuilder text = new StringBuilder(256).append('[');
  private boolean firstRow = true;
  private boolean firstCell = true;

  /** One row for each item. */
  public static <T> String of(Collection<T> items, BiConsumer<JsonRows, T> cells) {
    JsonRows rows = new JsonRows();
    items.forEach(
        item -> {
          rows.startRow();
          cells.accept(rows, item);
          rows.text.append(']');
        });
    return rows.text.append(']').toString();
  }

  /** The row's next cell. */
  public JsonRows uuid(UUID value) {
    startCell()
        .append('"')
        .append(HEX.toHexDigits(value.getMostSignificantBits()))
        .append(HEX.toHexDigits(value.getLeastSignificantBits()))
        .append('"');
    return this;
  }

  /** The row's next cell. */
  public JsonRows number(long value) {
    startCell().append(value);
    return this;
  }

  /** The row's next cell. */
  public JsonRows text(String value) {
    StringBuilder out = startCell().append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        out.append("\\u").append(HEX.toHexDigits(c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
    return this;
  }

  private void startRow() {
    text.append(firstRow ? "[" : ",[");
    firstRow = false;
    firstCell = true;
  }

  private StringBuilder startCell() {
    if (!firstCell) {
      text.append(',');
    }
    firstCell = false;
    return text;
  }
}
