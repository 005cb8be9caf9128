package dev.millrace.persistence.sql.registry;

import static dev.millrace.persistence.sql.session.SqlDialect.Column.number;

import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.ScoreCard;
import dev.millrace.persistence.sql.session.JoinedUpdate;
import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.LevelCode;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.SqlSession;
import java.util.Comparator;
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

  private static final String NOTHING =
      "latest_run_no = NULL, latest_run_id = NULL, latest_finished_at = NULL, latest_status = NULL,"
          + " latest_level = NULL, latest_score = NULL, latest_grade = NULL";

  private static final String LATEST =
      "latest_run_no = latest.run_no, latest_run_id = latest.run_id, latest_finished_at ="
          + " latest.finished_at, latest_status = latest.status, latest_level ="
          + " latest.worst_level, latest_score = latest.score, latest_grade = latest.grade";

  private LatestResults() {}

  /** Puts the runs in where they are later than what is there. */
  public static void update(SqlSession session, List<Candidate> candidates) {
    // In one order, so that nodes that finish the same domains do not block each other.
    session.batch(
        UPDATE,
        candidates.stream()
            .sorted(Comparator.comparingLong(Candidate::domainId))
            .map(LatestResults::row));
  }

  /** Looks the latest results of these domains up again among the runs that are left. */
  public static void deriveAnew(SqlSession session, List<Long> domainIds) {
    if (domainIds.isEmpty()) {
      return;
    }
    String rows = JsonRows.of(domainIds, JsonRows::number);
    String touched = session.dialect().jsonRows(List.of(number("domain_id")));
    session.update(
        session
            .dialect()
            .updateFrom(
                new JoinedUpdate(
                    "domains", NOTHING, touched, "touched", "domains.id = touched.domain_id")),
        rows);
    session.update(
        session
            .dialect()
            .updateFrom(
                new JoinedUpdate(
                    "domains",
                    LATEST,
                    "SELECT * FROM (SELECT run_no, id AS run_id, domain_id, finished_at, status,"
                        + " worst_level, score, grade, ROW_NUMBER() OVER (PARTITION BY domain_id"
                        + " ORDER BY finished_at DESC, id DESC) AS place FROM runs WHERE started_at"
                        + " IS NOT NULL AND domain_id IN (SELECT domain_id FROM ("
                        + touched
                        + ") AS touched)) AS ranked WHERE place = 1",
                    "latest",
                    "domains.id = latest.domain_id")),
        rows);
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
