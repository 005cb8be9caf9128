package dev.millrace.persistence.sql.archive;

import static dev.millrace.persistence.sql.session.SqlDialect.Column.number;

import dev.millrace.persistence.sql.registry.LatestResults;
import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.SqlSession;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deletes runs with their entries and idempotency keys and looks the latest results of their
 * domains up again, inside the caller's transaction.
 */
public final class RunRemoval {

  /** Between the first and the last; so that other partitions are not looked into for each run. */
  private static final String WITHIN = "run_no BETWEEN ? AND ?";

  private RunRemoval() {}

  /**
   * Deletes the runs that a query names.
   *
   * @param select a query for the numbers of the runs, in rising order of whatever it likes
   * @return how many there were
   */
  public static int remove(SqlSession session, String select, @Nullable Object... parameters) {
    List<Long> numbers = session.query(select, row -> row.number(1), parameters);
    if (numbers.isEmpty()) {
      return 0;
    }
    String chosen =
        " IN (SELECT run_no FROM ("
            + session.dialect().jsonRows(List.of(number("run_no")))
            + ") AS chosen)";
    String rows = JsonRows.of(numbers, JsonRows::number);
    List<Long> sorted = numbers.stream().sorted().toList();
    long first = sorted.getFirst();
    long last = sorted.getLast();
    List<Long> domains =
        session.query(
            "SELECT d.id FROM runs r JOIN domains d ON d.id = r.domain_id"
                + " AND d.latest_run_no = r.run_no WHERE r.run_no"
                + chosen
                + " AND r."
                + WITHIN,
            row -> row.number(1),
            rows,
            first,
            last);
    session.batch(
        "DELETE FROM entries WHERE entry_id >= ? AND entry_id < ?",
        ranges(sorted).stream().map(Range::entries));
    session.update(
        session
            .dialect()
            .deleteMatching(
                "idempotency_keys",
                "job_id",
                "SELECT id AS job_id FROM runs WHERE run_no" + chosen + " AND " + WITHIN),
        rows,
        first,
        last);
    session.update(
        session
            .dialect()
            .deleteMatching(
                "runs",
                "run_no",
                session.dialect().jsonRows(List.of(number("run_no"))),
                "runs." + WITHIN),
        rows,
        first,
        last);
    LatestResults.deriveAnew(session, domains);
    return numbers.size();
  }

  /** Runs that follow each other have entries that do, too. */
  private static List<Range> ranges(List<Long> sorted) {
    List<Range> ranges = new ArrayList<>();
    for (long number : sorted) {
      if (!ranges.isEmpty() && ranges.getLast().last() == number - 1) {
        Range before = ranges.removeLast();
        ranges.add(new Range(before.first(), number));
      } else {
        ranges.add(new Range(number, number));
      }
    }
    return ranges;
  }

  private record Range(long first, long last) {
    @Nullable Object[] entries() {
      return new @Nullable Object[] {EntryId.of(first, 0), EntryId.of(last + 1, 0)};
    }
  }
}
