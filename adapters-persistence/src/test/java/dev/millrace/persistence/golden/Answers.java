package dev.millrace.persistence.golden;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** What a real database answered to the statements of a scenario, in their order. */
final class Answers {

  private final Deque<Object> all = new ArrayDeque<>();

  void add(Object answer) {
    all.add(answer);
  }

  /** The next one, which must be of the kind that the statement asks for. */
  <T> T next(Class<T> kind) {
    Object answer = all.poll();
    if (!kind.isInstance(answer)) {
      throw new IllegalStateException(
          "The scenario takes another course: " + kind.getSimpleName() + " wanted, had " + answer);
    }
    return kind.cast(answer);
  }

  boolean areUsedUp() {
    return all.isEmpty();
  }

  /** The rows of a result. */
  record Rows(List<String> labels, List<List<Object>> cells) {

    static Rows read(ResultSet result) throws SQLException {
      ResultSetMetaData columns = result.getMetaData();
      List<String> labels = new ArrayList<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        labels.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT));
      }
      List<List<Object>> cells = new ArrayList<>();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= labels.size(); i++) {
          row.add(result.getObject(i));
        }
        cells.add(row);
      }
      return new Rows(labels, cells);
    }

    /** So many rows with a number each. */
    static Rows numbers(int count) {
      List<List<Object>> cells = new ArrayList<>();
      for (long i = 1; i <= count; i++) {
        cells.add(List.of(i));
      }
      return new Rows(List.of("number"), cells);
    }
  }
}
