package dev.millrace.persistence.sql.registry;

import static dev.millrace.persistence.sql.session.SqlDialect.Column.number;

import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.ScoreCard;
import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.LevelCode;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.SqlSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the latest run of each domain found with the domain itself. The latest is the one that
 * finished last among those that were started; the greater id settles a tie.
 */
public final class LatestResults {

  private static final String UPDATE =
      "UPDATE domains SET latest_run_no = ?, latest_run_id = ?, latest_finished_at = ?,"
          + " latest_status = ?, latest_level = ?, latest_score = ?, latest_grade = ? WHERE id = ?"
          + " AND (latest_finished_at IS NULL OR latest_finished_at < ?"
          + " OR (latest_finished_at = ? AND latest_run_id < ?))";

  private LatestResults() {}

  /** Puts the runs in where they are later than what is there. */
  public static void update(SqlSession session, List<Candidate> candidates) {
    session.batch(UPDATE, candidates.stream().map(LatestResults::row));
  }

  /** Looks the latest results of these domains up again among the runs that are left. */
  public static void deriveAnew(SqlSession session, List<Long> domainIds) {
    if (domainIds.isEmpty()) {
      return;
    }
    session.update(
        "UPDATE domains SET (latest_run_no, latest_run_id, latest_finished_at, latest_status,"
            + " latest_level, latest_score, latest_grade) = (SELECT run_no, id, finished_at,"
            + " status, worst_level, score, grade FROM runs WHERE runs.domain_id = domains.id"
            + " AND started_at IS NOT NULL ORDER BY finished_at DESC, id DESC LIMIT 1) WHERE id IN (SELECT id FROM ("
            + session.dialect().jsonRows(List.of(number("id")))
            + ") AS touched)",
        JsonRows.of(domainIds, JsonRows::number));
  }

  private static @Nullable Object[] row(Candidate candidate) {
    Run run = candidate.run();
    ScoreCard score = run.score();
    long finishedAt = Micros.of(run.finishedAt());
    return new @Nullable Object[] {
      candidate.number(),
      run.id().value(),
      finishedAt,
      run.status().label(),
      LevelCode.ofNullable(run.worstLevel()),
      score == null ? null : score.score(),
      score == null ? null : score.grade().label(),
      candidate.domainId(),
      finishedAt,
      finishedAt,
      run.id().value()
    };
  }

  /** A run that may be the latest of its domain. */
  public record Candidate(long number, Run run, long domainId) {}
}
