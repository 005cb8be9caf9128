package dev.millrace.persistence.sql.archive;

import static dev.millrace.persistence.sql.session.SqlDialect.Column.word;

import dev.millrace.domain.entry.Entry;
import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.MissingRows;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.session.SqlSession;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The dictionary of what entries name: module, test case and message tag together are one number in
 * an entry's row. What was committed is remembered, so that most runs look nothing up.
 */
final class Terms {

  /** Far more than any engine has; beyond it terms are looked up each time. */
  private static final int MAX_REMEMBERED = 20_000;

  private static final List<SqlDialect.Column> COLUMNS =
      List.of(word("module"), word("testcase"), word("tag"));

  private final Map<Term, Long> remembered = new ConcurrentHashMap<>();

  /** The numbers of all these terms, adding those that are new. */
  Map<Term, Long> idsOf(SqlSession session, Set<Term> wanted) {
    Map<Term, Long> ids = new HashMap<>();
    for (Term term : wanted) {
      Long id = remembered.get(term);
      if (id != null) {
        ids.put(term, id);
      }
    }
    if (ids.size() < wanted.size()) {
      List<Term> missing = wanted.stream().filter(term -> !ids.containsKey(term)).toList();
      Map<Term, Long> found = store(session, missing);
      ids.putAll(found);
      session.afterCommit(() -> remember(found));
    }
    return ids;
  }

  private void remember(Map<Term, Long> found) {
    if (remembered.size() + found.size() <= MAX_REMEMBERED) {
      remembered.putAll(found);
    }
  }

  private static Map<Term, Long> store(SqlSession session, Collection<Term> missing) {
    String rows =
        JsonRows.of(
            missing, (row, term) -> row.text(term.module()).text(term.testcase()).text(term.tag()));
    String wanted = session.dialect().jsonRows(COLUMNS);
    session.update(
        session
            .dialect()
            .insertMissing(
                new MissingRows(
                    "terms",
                    List.of("module", "testcase", "tag"),
                    List.of("tag", "testcase", "module"),
                    "SELECT module, testcase, tag FROM (" + wanted + ") AS wanted WHERE 1 = 1")),
        rows);
    Map<Term, Long> ids = new HashMap<>();
    session
        .query(
            "SELECT terms.id, terms.module, terms.testcase, terms.tag FROM ("
                + wanted
                + ") AS wanted JOIN terms ON terms.tag = wanted.tag"
                + " AND terms.testcase = wanted.testcase AND terms.module = wanted.module",
            row -> Map.entry(new Term(row.text(2), row.text(3), row.text(4)), row.number(1)),
            rows)
        .forEach(found -> ids.put(found.getKey(), found.getValue()));
    return ids;
  }

  /** What an entry names. */
  record Term(String module, String testcase, String tag) {
    static Term of(Entry entry) {
      return new Term(entry.module(), entry.testcase(), entry.tag());
    }
  }
}
