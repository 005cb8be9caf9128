package dev.millrace.persistence.sql.transfer;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a store, streamed: memory does not grow with the tables. */
public final class StoreRows implements RowSource {

  /** How many rows a driver fetches at a time. */
  private static final int FETCH = 1_000;

  private final StoreEnd end;
  private final Manifest manifest;

  private StoreRows(StoreEnd end, Manifest manifest) {
    this.end = end;
    this.manifest = manifest;
  }

  /** The store as it is now, whatever happens to it meanwhile. */
  public static StoreRows of(StoreEnd end) {
    return TransferFailure.told(
        "read " + end.shown(),
        () -> {
          end.dialect().beginSnapshot(end.connection());
          return new StoreRows(end, look(end));
        });
  }

  private static Manifest look(StoreEnd end) throws SQLException {
    Map<String, Long> rows = new LinkedHashMap<>();
    try (Statement statement = end.connection().createStatement()) {
      for (Table table : StoreTables.ALL) {
        try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + table.name())) {
          count.next();
          rows.put(table.name(), count.getLong(1));
        }
      }
    }
    return new Manifest(rows, end.dialect().numbers(end.connection()));
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public void read(Table table, RowSink sink) throws IOException, SQLException {
    try (PreparedStatement statement = end.connection().prepareStatement(table.selectAll())) {
      statement.setFetchSize(FETCH);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          sink.row(row(result, table.columns()));
        }
      }
    }
  }

  private @Nullable Object[] row(ResultSet result, List<Column> columns) throws SQLException {
    @Nullable Object[] row = new @Nullable Object[columns.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = end.dialect().read(result, i + 1, columns.get(i).kind());
    }
    return row;
  }

  /** Nothing to check: the rows were counted and read from one state of the store. */
  @Override
  public void finish(List<TableSum> read) {}
}
