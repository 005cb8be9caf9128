package dev.millrace.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.persistence.sql.transfer.Column;
import dev.millrace.persistence.sql.transfer.Kind;
import dev.millrace.persistence.sql.transfer.StoreEnd;
import dev.millrace.persistence.sql.transfer.StoreTables;
import dev.millrace.persistence.sql.transfer.Table;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is moved is what the migrations make: none of it can be forgotten. */
class TransferTablesTest {

  /** Liquibase's own; the numbers, which are no table everywhere; and who is at work there. */
  private static final Set<String> NOT_MOVED =
      Set.of("databasechangelog", "databasechangeloglock", StoreTables.NUMBERS, "nodes", "duties");

  @TempDir Path folder;

  @Test
  void everyTableOfTheSchemaIsMovedWithAllItsColumnsByItsKey() throws SQLException {
    try (StoreEnd end = SqliteTransfer.target(folder.resolve("store.db"))) {
      DatabaseMetaData schema = end.connection().getMetaData();
      assertThat(StoreTables.ALL.stream().map(Table::name))
          .as("StoreTables.ALL")
          .containsExactlyInAnyOrderElementsOf(tables(schema));
      for (Table table : StoreTables.ALL) {
        assertThat(table.columns()).as(table.name()).isEqualTo(columns(schema, table.name()));
        assertThat(table.key()).as(table.name()).isEqualTo(key(schema, table.name()));
      }
    }
  }

  @Test
  void aTableComesBehindThoseThatItRefersTo() throws SQLException {
    List<String> order = StoreTables.ALL.stream().map(Table::name).toList();
    try (StoreEnd end = SqliteTransfer.target(folder.resolve("store.db"))) {
      DatabaseMetaData schema = end.connection().getMetaData();
      int references = 0;
      for (String table : order) {
        try (ResultSet keys = schema.getImportedKeys(null, null, table)) {
          while (keys.next()) {
            references++;
            assertThat(order.indexOf(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT)))
                .as(table)
                .isBetween(0, order.indexOf(table) - 1);
          }
        }
      }
      assertThat(references).isEqualTo(5);
    }
  }

  private static Set<String> tables(DatabaseMetaData schema) throws SQLException {
    Set<String> names = new TreeSet<>();
    try (ResultSet found = schema.getTables(null, null, null, new String[] {"TABLE"})) {
      while (found.next()) {
        names.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    names.removeAll(NOT_MOVED);
    return names;
  }

  private static List<Column> columns(DatabaseMetaData schema, String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet found = schema.getColumns(null, null, table, null)) {
      while (found.next()) {
        columns.add(new Column(found.getString("COLUMN_NAME"), kind(found.getString("TYPE_NAME"))));
      }
    }
    return columns;
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "BLOB" -> Kind.UUID;
      case "TEXT" -> Kind.TEXT;
      case "INTEGER" -> Kind.NUMBER;
      case "REAL", "FLOAT" -> Kind.REAL;
      default -> throw new AssertionError("No kind of column is a " + type);
    };
  }

  private static List<String> key(DatabaseMetaData schema, String table) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet found = schema.getPrimaryKeys(null, null, table)) {
      while (found.next()) {
        names.add(found.getString("KEY_SEQ") + " " + found.getString("COLUMN_NAME"));
      }
    }
    return names.stream().sorted().map(name -> name.substring(name.indexOf(' ') + 1)).toList();
  }
}
