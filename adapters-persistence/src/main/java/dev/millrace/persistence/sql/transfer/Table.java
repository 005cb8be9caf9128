package dev.millrace.persistence.sql.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as every database has it.
 *
 * @param columns in the order in which rows are kept, moved and summed
 * @param key the columns that order its rows and tell them apart
 * @param numbered whether the database itself numbers new rows, in the one column of the key
 */
public record Table(String name, List<Column> columns, List<String> key, boolean numbered) {

  public Table {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /** The columns' names, for statements. */
  public String columnList() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  /** A query for all rows, in the order of the key. */
  String selectAll() {
    return "SELECT " + columnList() + " FROM " + name + " ORDER BY " + String.join(", ", key);
  }

  /** A statement that adds one row. */
  public String insert() {
    String parameters = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    return "INSERT INTO " + name + " (" + columnList() + ") VALUES (" + parameters + ")";
  }

  static Builder named(String name) {
    return new Builder(name);
  }

  /** Columns are named in their order. */
  static final class Builder {

    private final String name;
    private final List<Column> columns = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    Builder uuid(String... names) {
      return add(Kind.UUID, names);
    }

    Builder text(String... names) {
      return add(Kind.TEXT, names);
    }

    Builder number(String... names) {
      return add(Kind.NUMBER, names);
    }

    Builder real(String... names) {
      return add(Kind.REAL, names);
    }

    private Builder add(Kind kind, String... names) {
      for (String column : names) {
        columns.add(new Column(column, kind));
      }
      return this;
    }

    Table key(String... names) {
      return new Table(name, columns, List.of(names), false);
    }

    Table numberedKey(String key) {
      return new Table(name, columns, List.of(key), true);
    }
  }
}
