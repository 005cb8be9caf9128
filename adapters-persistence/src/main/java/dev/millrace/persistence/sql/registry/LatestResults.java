package dev.millrace.persistence.sql.registry;

import static dev.millrace.persistence.sql.session.SqlDialect.Column.number;

import dev.millrace.domain.job.JobId;
import dev.millrace.persistence.sql.session.JoinedUpdate;
import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.SqlSession;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps what the latest run of each domain found with the domain itself. The latest is the one that
 * finished last among those that were started; the greater id settles a tie.
 */
public final class LatestResults {

  private static final String NOTHING =
      "latest_run_no = NULL, latest_run_id = NULL, latest_finished_at = NULL, latest_status = NULL,"
          + " latest_level = NULL, latest_score = NULL, latest_grade = NULL";

  private static final String LATEST =
      "latest_run_no = latest.run_no, latest_run_id = latest.run_id, latest_finished_at ="
          + " latest.finished_at, latest_status = latest.status, latest_level ="
          + " latest.worst_level, latest_score = latest.score, latest_grade = latest.grade";

  private LatestResults() {}

  /**
   * Puts runs that have just been kept in where they are later than what is there.
   *
   * @param candidates none has the domain of another
   */
  public static void update(SqlSession session, Collection<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return;
    }
    // In one order, so that nodes that finish the same domains do not block each other.
    List<Candidate> inOrder =
        candidates.stream().sorted(Comparator.comparingLong(Candidate::domainId)).toList();
    session.update(
        session
            .dialect()
            .updateFrom(
                new JoinedUpdate(
                    "domains",
                    LATEST,
                    "SELECT r.run_no, r.id AS run_id, r.domain_id, r.finished_at, r.status,"
                        + " r.worst_level, r.score, r.grade FROM ("
                        + session.dialect().jsonRows(List.of(number("run_no")))
                        + ") AS kept JOIN runs r ON r.run_no = kept.run_no",
                    "latest",
                    "domains.id = latest.domain_id AND (domains.latest_finished_at IS NULL"
                        + " OR domains.latest_finished_at < latest.finished_at"
                        + " OR (domains.latest_finished_at = latest.finished_at"
                        + " AND domains.latest_run_id < latest.run_id))")),
        JsonRows.of(inOrder, (row, candidate) -> row.number(candidate.number())));
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

  /**
   * A run that may be the latest of its domain.
   *
   * @param number of the run
   */
  public record Candidate(long number, long domainId, Instant finishedAt, JobId id) {

    /** Of two runs of one domain. */
    public static Candidate later(Candidate a, Candidate b) {
      return Comparator.comparing(Candidate::finishedAt).thenComparing(Candidate::id).compare(a, b)
              < 0
          ? b
          : a;
    }
  }
}
