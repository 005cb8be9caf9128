package dev.millrace.persistence.sql.archive;

import dev.millrace.application.comparison.ComparedRun;
import dev.millrace.application.comparison.Finding;
import dev.millrace.application.comparison.RunPair;
import dev.millrace.application.comparison.RunPairs;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.score.Grade;
import dev.millrace.persistence.sql.json.ArgsJson;
import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.LevelCode;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.Row;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.SqlTransactions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays rows of the table of runs side by side: three statements, however many they are. */
public final class SqlRunPairs implements RunPairs {

  /** Runs with more entries than this in all wait for the next call, below the level or not. */
  private static final long MOST_ENTRIES = 50_000;

  private final SqlTransactions transactions;

  public SqlRunPairs(SqlTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<RunPair> next(BatchId a, BatchId b, long after, Level atLeast, int max) {
    return transactions.read(
        session -> {
          NavigableMap<Long, RunLine> first = runs(session, a, after, max);
          NavigableMap<Long, RunLine> second = runs(session, b, after, max);
          List<Lines> chosen = choose(first, second, max);
          Map<Long, Set<Finding>> findings = findings(session, chosen, atLeast);
          return chosen.stream().map(lines -> lines.pair(findings)).toList();
        });
  }

  /** The last run of each of the next domains; the index of pairs alone finds them. */
  private static NavigableMap<Long, RunLine> runs(
      SqlSession session, BatchId batch, long after, int max) {
    NavigableMap<Long, RunLine> runs = new TreeMap<>();
    session
        .query(runsSql(session.dialect(), max), RunLine::read, batch.value(), after)
        .forEach(run -> runs.put(run.domainId(), run));
    return runs;
  }

  /** Takes the batch, and the number of the domain to go on after. */
  public static String runsSql(SqlDialect dialect, int max) {
    return "SELECT r.run_no, r.domain_id, d.name, r.id, r.status, r.finished_at, r.worst_level,"
        + " r.score, r.grade, r.entry_count FROM (SELECT domain_id, MAX(run_no) AS run_no FROM runs"
        + " WHERE batch_id = ? AND domain_id > ? GROUP BY domain_id ORDER BY domain_id "
        + dialect.page(max, 0)
        + ") AS picked JOIN runs r ON r.run_no = picked.run_no JOIN domains d ON d.id ="
        + " picked.domain_id";
  }

  private static List<Lines> choose(
      NavigableMap<Long, RunLine> first, NavigableMap<Long, RunLine> second, int max) {
    Set<Long> domains = new TreeSet<>(first.keySet());
    domains.addAll(second.keySet());
    List<Lines> chosen = new ArrayList<>();
    long entries = 0;
    for (Long domain : domains) {
      Lines lines = new Lines(first.get(domain), second.get(domain));
      entries += lines.entries();
      if (chosen.size() == max || (entries > MOST_ENTRIES && !chosen.isEmpty())) {
        break;
      }
      chosen.add(lines);
    }
    return chosen;
  }

  private static Map<Long, Set<Finding>> findings(
      SqlSession session, List<Lines> chosen, Level atLeast) {
    Map<Long, Set<Finding>> findings = new HashMap<>();
    Collection<Long> numbers = chosen.stream().flatMap(Lines::runNumbers).toList();
    if (!numbers.isEmpty()) {
      session
          .query(
              findingsSql(session.dialect()),
              row -> Map.entry(row.number(1), finding(row)),
              JsonRows.of(numbers, JsonRows::number),
              LevelCode.of(atLeast))
          .forEach(
              found ->
                  findings
                      .computeIfAbsent(found.getKey(), run -> new HashSet<>())
                      .add(found.getValue()));
    }
    return findings;
  }

  /** Takes rows with a run's number each, and the level. */
  public static String findingsSql(SqlDialect dialect) {
    return "SELECT w.run_no, t.module, t.testcase, t.tag, e.level, e.args FROM ("
        + dialect.jsonRows(List.of(SqlDialect.Column.number("run_no")))
        + ") AS w CROSS JOIN entries e JOIN terms t ON t.id = e.term_id WHERE e.entry_id >="
        + " w.run_no * 65536 AND e.entry_id < (w.run_no + 1) * 65536 AND e.level >= ?";
  }

  private static Finding finding(Row row) throws SQLException {
    return new Finding(
        row.text(2),
        row.text(3),
        row.text(4),
        LevelCode.level((int) row.number(5)),
        ArgsJson.read(row.textOrNull(6)));
  }

  /** What a run's row says. */
  private record RunLine(
      long runNumber, long domainId, DomainName domain, ComparedRun run, long entries) {

    static RunLine read(Row row) throws SQLException {
      Long level = row.numberOrNull(7);
      String grade = row.textOrNull(9);
      ComparedRun run =
          new ComparedRun(
              new JobId(row.uuid(4)),
              JobStatus.parse(row.text(5)),
              Micros.toInstant(row.number(6)),
              level == null ? null : LevelCode.level(level.intValue()),
              row.realOrNull(8),
              grade == null ? null : Grade.parse(grade),
              Set.of());
      return new RunLine(
          row.number(1), row.number(2), new DomainName(row.text(3)), run, row.number(10));
    }

    ComparedRun with(Map<Long, Set<Finding>> findings) {
      return run.with(findings.getOrDefault(runNumber, Set.of()));
    }
  }

  /** The runs of a domain, at least one. */
  private record Lines(@Nullable RunLine a, @Nullable RunLine b) {

    Stream<Long> runNumbers() {
      return Stream.of(a, b).filter(Objects::nonNull).map(RunLine::runNumber);
    }

    long entries() {
      return (a == null ? 0 : a.entries()) + (b == null ? 0 : b.entries());
    }

    RunPair pair(Map<Long, Set<Finding>> findings) {
      RunLine known = a == null ? Objects.requireNonNull(b) : a;
      return new RunPair(
          known.domainId(),
          known.domain(),
          a == null ? null : a.with(findings),
          b == null ? null : b.with(findings));
    }
  }
}
