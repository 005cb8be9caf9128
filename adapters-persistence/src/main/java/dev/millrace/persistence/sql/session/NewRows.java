package dev.millrace.persistence.sql.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds rows to a table: a few by statements, many in the database's own way if it has one. */
public final class NewRows {

  /** From so many on, starting the database's own way is worth it. */
  public static final int MANY = 20;

  private static final Object NO_UUID = SqlSession.uuidOrNull(null);

  private final String table;
  private final List<String> columns;
  private final String insert;

  /**
   * @param columns in the order in which rows have their values
   */
  public NewRows(String table, List<String> columns) {
    this.table = table;
    this.columns = columns;
    this.insert =
        "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(
                table,
                String.join(", ", columns),
                String.join(", ", Collections.nCopies(columns.size(), "?")));
  }

  /**
   * Adds them.
   *
   * @param count how many there are
   * @param rows the values of the columns in their order
   */
  public void add(SqlSession session, int count, Stream<@Nullable Object[]> rows) {
    Optional<BulkInsert> bulk = session.dialect().bulkInsert();
    if (bulk.isEmpty() || count < MANY) {
      session.batch(insert, rows);
      return;
    }
    Iterator<@Nullable Object[]> plain = rows.map(NewRows::withNulls).iterator();
    session.withConnection(connection -> bulk.get().insert(connection, table, columns, plain));
  }

  /**
   * Adds a few by one statement in which the database numbers them.
   *
   * @param numbered the column with the number; what the rows have there does not count
   * @param number an expression for the next number
   * @return the numbers in the order of the rows
   */
  public List<Long> addNumbered(
      SqlSession session, String numbered, String number, List<@Nullable Object[]> rows) {
    int at = columns.indexOf(numbered);
    List<String> values = new ArrayList<>(Collections.nCopies(columns.size(), "?"));
    values.set(at, number);
    String row = "(" + String.join(", ", values) + ")";
    return session.query(
        "INSERT INTO %s (%s) VALUES %s RETURNING %s"
            .formatted(
                table,
                String.join(", ", columns),
                String.join(", ", Collections.nCopies(rows.size(), row)),
                numbered),
        answer -> answer.number(1),
        rows.stream().flatMap(each -> without(at, each)).toArray());
  }

  private static Stream<@Nullable Object> without(int at, @Nullable Object[] row) {
    return IntStream.range(0, row.length).filter(i -> i != at).mapToObj(i -> row[i]);
  }

  private static @Nullable Object[] withNulls(@Nullable Object[] row) {
    for (int i = 0; i < row.length; i++) {
      if (row[i] == NO_UUID) {
        row[i] = null;
      }
    }
    return row;
  }
}
