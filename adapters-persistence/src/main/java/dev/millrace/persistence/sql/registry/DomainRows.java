package dev.millrace.persistence.sql.registry;

import static dev.millrace.persistence.sql.session.SqlDialect.Column.word;

import dev.millrace.domain.name.DomainName;
import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.MissingRows;
import dev.millrace.persistence.sql.session.SqlSession;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds domains to the registry and finds their numbers. */
public final class DomainRows {

  /** How many names go into one statement; bounds the text that holds them. */
  static final int CHUNK = 5_000;

  private DomainRows() {}

  /** Adds those of the names that are not there yet. */
  static void register(SqlSession session, List<DomainName> names, Instant now) {
    for (int from = 0; from < names.size(); from += CHUNK) {
      insert(session, rows(names.subList(from, Math.min(from + CHUNK, names.size()))), now);
    }
  }

  /** The numbers of the domains with these names, adding those that are not there yet. */
  public static Map<DomainName, Long> idsOfRegistered(
      SqlSession session, List<DomainName> names, Instant now) {
    Map<DomainName, Long> ids = new HashMap<>();
    if (names.isEmpty()) {
      return ids;
    }
    String rows = rows(names);
    read(session, rows, ids);
    if (ids.size() < names.size()) {
      insert(session, rows, now);
      read(session, rows, ids);
    }
    return ids;
  }

  /** The parameter of a statement that goes by names. */
  static String rows(List<DomainName> names) {
    return JsonRows.of(names, (row, name) -> row.text(name.ascii()));
  }

  /** A query over {@link #rows}: its column is called {@code name}. */
  static String wanted(SqlSession session) {
    return session.dialect().jsonRows(List.of(word("name")));
  }

  private static void read(SqlSession session, String rows, Map<DomainName, Long> ids) {
    session
        .query(
            "SELECT domains.id, domains.name FROM ("
                + wanted(session)
                + ") AS wanted JOIN domains ON domains.name = wanted.name",
            row -> Map.entry(new DomainName(row.text(2)), row.number(1)),
            rows)
        .forEach(found -> ids.put(found.getKey(), found.getValue()));
  }

  private static void insert(SqlSession session, String rows, Instant now) {
    session.update(
        session
            .dialect()
            .insertMissing(
                new MissingRows(
                    "domains",
                    List.of("name", "created_at"),
                    List.of("name"),
                    "SELECT name, ? AS created_at FROM ("
                        + wanted(session)
                        + ") AS wanted WHERE 1 = 1")),
        Micros.of(now),
        rows);
  }
}
