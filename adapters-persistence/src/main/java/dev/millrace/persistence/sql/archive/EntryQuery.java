package dev.millrace.persistence.sql.archive;

import dev.millrace.application.paging.Page;
import dev.millrace.application.run.ArchivedEntry;
import dev.millrace.application.run.EntryFilter;
import dev.millrace.persistence.sql.session.KeysetPage;
import dev.millrace.persistence.sql.session.LevelCode;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.Where;
import java.util.List;
import java.util.Locale;

/**
 * Finds entries of many runs, in the order of their ids.
 *
 * <p>When the filter chooses runs, these lead: run after run, each with its own range of entries.
 * Else the entries lead, by their key or by what they name. Both ways the rows come in the wanted
 * order without sorting, so a page costs what it shows.
 */
final class EntryQuery {

  private static final String RUNS_LEAD =
      " FROM runs r CROSS JOIN entries e JOIN domains d ON d.id = r.domain_id"
          + " JOIN terms t ON t.id = e.term_id";
  private static final String ENTRIES_LEAD =
      " FROM entries e CROSS JOIN runs r JOIN domains d ON d.id = r.domain_id"
          + " JOIN terms t ON t.id = e.term_id";
  private static final String RANGE_OF_RUN =
      "e.entry_id >= r.run_no * 65536 AND e.entry_id < (r.run_no + 1) * 65536";
  private static final String TERMS = "e.term_id IN (SELECT id FROM terms WHERE ";

  private final Where runs = new Where();
  private final Where entries = new Where();
  private final boolean runsLead;

  EntryQuery(EntryFilter filter) {
    chooseRuns(filter);
    runsLead = !runs.sql().isEmpty();
    entries
        .andIfSet(TERMS + "module = ?)", filter.module())
        .andIfSet(
            TERMS + "LOWER(testcase) = ?)",
            filter.testcase() == null ? null : filter.testcase().toLowerCase(Locale.ROOT))
        .andIfSet(TERMS + "tag = ?)", filter.entryTag())
        .andIfSet("e.level = ?", LevelCode.ofNullable(filter.level()));
  }

  private void chooseRuns(EntryFilter filter) {
    runs.andIfSet("r.id = ?", filter.runId() == null ? null : filter.runId().value())
        .andIfSet(
            "r." + RunConditions.OF_DOMAIN,
            filter.domain() == null ? null : filter.domain().ascii())
        .andIfSet("r." + RunConditions.HAS_TAG, filter.tag() == null ? null : filter.tag().value())
        .andIfSet("r.batch_id = ?", filter.batchId() == null ? null : filter.batchId().value());
    if (filter.latestOnly()) {
      runs.and(
          "EXISTS (SELECT 1 FROM domains l WHERE l.id = r.domain_id"
              + " AND l.latest_run_no = r.run_no)");
    }
  }

  /** How many there are. */
  long count(SqlSession session) {
    if (entries.sql().isEmpty()) {
      Where counted = runs.copy().and("r.domain_id IS NOT NULL");
      return Math.min(
          Page.MOST_COUNTED,
          session.number(
              "SELECT COALESCE(SUM(entry_count), 0) FROM ("
                  + session
                      .dialect()
                      .first(Page.MOST_COUNTED, "SELECT r.entry_count FROM runs r" + counted.sql())
                  + ") AS counted",
              counted.parameters()));
    }
    Where where = all(session);
    return session.number(
        "SELECT COUNT(*) FROM ("
            + session
                .dialect()
                .first(
                    Page.MOST_COUNTED,
                    "SELECT 1 AS one" + (runsLead ? RUNS_LEAD : ENTRIES_LEAD) + where.sql())
            + ") AS counted",
        where.parameters());
  }

  /** The rows for a page. */
  List<ArchivedEntry> page(SqlSession session, KeysetPage page) {
    Where where = all(session);
    List<String> key = page.key();
    if (key != null) {
      long place = KeysetPage.number(key.getFirst());
      goOn(where, page.isBackward() ? "<" : ">", place);
    }
    return rows(session, where, page.isBackward() ? "DESC" : "ASC", page.rows(), page.offset());
  }

  /** The next rows in the order of the list. */
  List<ArchivedEntry> after(SqlSession session, long last, int rows) {
    Where where = all(session);
    goOn(where, ">", last);
    return rows(session, where, "ASC", rows, 0);
  }

  private Where all(SqlSession session) {
    Where where =
        runs.copy()
            .and(
                runsLead
                    ? RANGE_OF_RUN
                    : "r.run_no = " + session.dialect().quotient("e.entry_id", EntryId.PER_RUN));
    return entries.appendTo(where);
  }

  private void goOn(Where where, String comparison, long place) {
    where.and("e.entry_id " + comparison + " ?", place);
    if (runsLead) {
      where.and("r.run_no " + comparison + "= ?", EntryId.runNumber(place));
    }
  }

  private List<ArchivedEntry> rows(
      SqlSession session, Where where, String direction, int limit, int offset) {
    String order =
        runsLead
            ? " ORDER BY r.run_no %1$s, e.entry_id %1$s".formatted(direction)
            : " ORDER BY e.entry_id " + direction;
    return session.query(
        "SELECT "
            + EntryRows.COLUMNS
            + (runsLead ? RUNS_LEAD : ENTRIES_LEAD)
            + where.sql()
            + order
            + " "
            + session.dialect().page(limit, offset),
        EntryRows.ARCHIVED,
        where.parameters());
  }
}
