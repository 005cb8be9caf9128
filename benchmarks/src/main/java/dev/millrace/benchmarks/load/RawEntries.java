package dev.millrace.benchmarks.load;

import dev.millrace.domain.entry.Entry;
import dev.millrace.persistence.sql.json.ArgsJson;
import dev.millrace.persistence.sql.session.LevelCode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;

/** Writes rows of entries past the store, each chunk in a transaction of its own. */
final class RawEntries {

  private static final String INSERT =
      "INSERT INTO entries (entry_id, term_id, level, elapsed, args) VALUES ";
  private static final int ROWS_PER_STATEMENT = 500;

  private RawEntries() {}

  /** A way to write them. */
  @FunctionalInterface
  interface Way {
    void write(Connection connection, List<Row> rows) throws SQLException;
  }

  /** What a row holds. */
  record Row(long id, int term, int level, long micros, String args) {
    static Row of(long run, int place, int term, Entry entry) {
      return new Row(
          run * 65_536 + place,
          term,
          LevelCode.of(entry.level()),
          entry.elapsed().toNanos() / 1_000,
          Objects.requireNonNull(ArgsJson.write(entry.args())));
    }
  }

  /** One statement for each row, sent together. */
  static void batch(Connection connection, List<Row> rows) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT + "(?, ?, ?, ?, ?)")) {
      for (Row row : rows) {
        bind(insert, 0, row);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
  }

  /** Many rows in each statement. */
  static void manyRows(Connection connection, List<Row> rows) throws SQLException {
    int full = rows.size() / ROWS_PER_STATEMENT * ROWS_PER_STATEMENT;
    try (PreparedStatement insert = connection.prepareStatement(statement(ROWS_PER_STATEMENT))) {
      for (int from = 0; from < full; from += ROWS_PER_STATEMENT) {
        execute(insert, rows.subList(from, from + ROWS_PER_STATEMENT));
      }
    }
    if (full < rows.size()) {
      try (PreparedStatement insert = connection.prepareStatement(statement(rows.size() - full))) {
        execute(insert, rows.subList(full, rows.size()));
      }
    }
    connection.commit();
  }

  private static String statement(int rows) {
    return INSERT + String.join(", ", Collections.nCopies(rows, "(?, ?, ?, ?, ?)"));
  }

  private static void execute(PreparedStatement insert, List<Row> rows) throws SQLException {
    for (int i = 0; i < rows.size(); i++) {
      bind(insert, i * 5, rows.get(i));
    }
    insert.executeUpdate();
  }

  private static void bind(PreparedStatement insert, int at, Row row) throws SQLException {
    insert.setLong(at + 1, row.id);
    insert.setInt(at + 2, row.term);
    insert.setInt(at + 3, row.level);
    insert.setLong(at + 4, row.micros);
    insert.setString(at + 5, row.args);
  }

  /** PostgreSQL's way to load much. */
  static void copy(Connection connection, List<Row> rows) throws SQLException {
    var copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY entries (entry_id, term_id, level, elapsed, args) FROM STDIN");
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      text.append(row.id).append('\t').append(row.term).append('\t').append(row.level);
      text.append('\t').append(row.micros).append('\t').append(row.args.replace("\\", "\\\\"));
      text.append('\n');
      if (text.length() > 60_000) {
        send(copy, text);
      }
    }
    send(copy, text);
    copy.endCopy();
    connection.commit();
  }

  private static void send(org.postgresql.copy.CopyIn copy, StringBuilder text)
      throws SQLException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    text.setLength(0);
  }
}
