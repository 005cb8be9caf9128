package dev.millrace.persistence.sql.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds rows to one table, a chunk in each transaction together with the mark that says so. A chunk
 * is bounded by its rows and by its text, so neither memory nor a transaction grows with a table.
 */
final class ChunkWriter implements AutoCloseable {

  private static final int CHUNK_ROWS = 5_000;
  private static final int CHUNK_CHARS = 4 << 20;
  private static final int BATCH_ROWS = 500;
  private static final int BATCH_CHARS = 1 << 20;

  private final StoreEnd target;
  private final Table table;
  private final TableSum sum;
  private final PreparedStatement insert;
  private int chunkRows;
  private int chunkChars;
  private int batchRows;
  private int batchChars;

  /**
   * @param sum over all rows of the table up to the last one that was added
   */
  ChunkWriter(StoreEnd target, Table table, TableSum sum) throws SQLException {
    this.target = target;
    this.table = table;
    this.sum = sum;
    this.insert = target.connection().prepareStatement(target.dialect().insert(table));
  }

  /** Adds a row that the sum has already. */
  void add(@Nullable Object[] row) throws SQLException {
    if (chunkRows == 0) {
      target.dialect().acceptKeys(target.connection(), table, true);
    }
    bind(row);
    insert.addBatch();
    int chars = chars(row);
    batchRows++;
    batchChars += chars;
    chunkRows++;
    chunkChars += chars;
    if (batchRows >= BATCH_ROWS || batchChars >= BATCH_CHARS) {
      send();
    }
    if (chunkRows >= CHUNK_ROWS || chunkChars >= CHUNK_CHARS) {
      commit();
    }
  }

  private void bind(@Nullable Object[] row) throws SQLException {
    List<Column> columns = table.columns();
    for (int i = 0; i < row.length; i++) {
      target.dialect().bind(insert, i + 1, columns.get(i).kind(), row[i]);
    }
  }

  private static int chars(@Nullable Object[] row) {
    int chars = 0;
    for (Object value : row) {
      chars += value instanceof String text ? text.length() : Long.BYTES;
    }
    return chars;
  }

  private void send() throws SQLException {
    insert.executeBatch();
    batchRows = 0;
    batchChars = 0;
  }

  /** Keeps what was added. */
  void commit() throws SQLException {
    if (chunkRows == 0) {
      return;
    }
    if (batchRows > 0) {
      send();
    }
    Connection connection = target.connection();
    target.dialect().acceptKeys(connection, table, false);
    MoveMarks.set(connection, sum);
    connection.commit();
    chunkRows = 0;
    chunkChars = 0;
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
